/// What programs on the author's machine can ask for: the seed's `TemplateManagementAPI`.
enum APIOperation: String, CaseIterable, Sendable {
  case describeAPI
  case searchTemplates
  case createTemplate
  case updateTemplate
  case instantiateTemplate
  case instantiateTemplateWith
  case applyCustomization

  var method: String {
    switch self {
    case .describeAPI, .searchTemplates, .instantiateTemplate: "GET"
    case .createTemplate, .instantiateTemplateWith, .applyCustomization: "POST"
    case .updateTemplate: "PUT"
    }
  }

  /// Below `api/v1/`.
  var path: String {
    switch self {
    case .describeAPI: "openapi.json"
    case .searchTemplates: "templates/search"
    case .createTemplate: "templates"
    case .updateTemplate: "templates/{templateId}/{version}"
    case .instantiateTemplate, .instantiateTemplateWith: "templates/{template}/instantiate"
    case .applyCustomization: "templates/{template}/customize"
    }
  }

  /// Whether it takes a content, and so the token.
  var isGuarded: Bool { method != "GET" }

  /// What stands in the path's places; nil where another path is meant.
  func match(_ path: String) -> [String: String]? {
    let wanted = self.path.split(separator: "/")
    let given = path.split(separator: "/", omittingEmptySubsequences: false)
    guard wanted.count == given.count else { return nil }
    var values: [String: String] = [:]
    for (pattern, part) in zip(wanted, given) {
      if pattern.hasPrefix("{") {
        guard !part.isEmpty else { return nil }
        values[String(pattern.dropFirst().dropLast())] = String(part)
      } else if pattern != part {
        return nil
      }
    }
    return values
  }
}
