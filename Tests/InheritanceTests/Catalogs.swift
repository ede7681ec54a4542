import Diagnostics
import Inheritance
import SemanticVersions
import Values

/// A version to test with; `@1.0.0` where nothing else is said.
func source(
  _ label: String, _ value: Value, isYanked: Bool = false, isDraft: Bool = false
) -> TemplateSource {
  let parts = label.split(separator: "@").map(String.init)
  let version = parts.count > 1 ? parts[1] : "1.0.0"
  var whole: Value = [
    "templateId": .string(parts[0]), "templateName": .string("The " + parts[0]),
    "version": .string(version),
  ]
  whole = Merge.deep(whole, value)
  return TemplateSource(
    templateId: parts[0], version: SemanticVersion(version) ?? SemanticVersion(0, 0, 0),
    value: whole, file: "templates/\(parts[0])/\(version)/template.yaml", isYanked: isYanked,
    isDraft: isDraft)
}

func resolve(
  _ label: String, in sources: [TemplateSource]
) -> (ResolvedTemplate?, [Diagnostic]) {
  let resolver = Resolver(sources)
  let parts = label.split(separator: "@").map(String.init)
  let version = SemanticVersion(parts.count > 1 ? parts[1] : "1.0.0") ?? SemanticVersion(0, 0, 0)
  let (resolved, diagnostics) = resolver.resolve(parts[0], version)
  return (resolved, diagnostics)
}

func state(_ id: String, _ type: String = "chat", says text: String? = nil) -> Value {
  var state: Value = [
    "templateId": .string(id), "stateName": .string(id), "stateType": .string(type),
  ]
  if let text {
    state.insert(
      [["messageId": "entry", "messageType": "entry", "template": .string(text)]],
      at: DataPath.root["messageTemplates"])
  }
  return state
}

func transition(_ id: String, _ source: String, _ target: String) -> Value {
  [
    "transitionId": .string(id), "sourceStateId": .string(source),
    "targetStateId": .string(target),
  ]
}

func parameter(_ name: String, _ type: String = "string", default value: Value? = nil) -> Value {
  var parameter: Value = [
    "parameterName": .string(name), "displayName": .string(name), "dataType": .string(type),
  ]
  if let value { parameter.insert(value, at: DataPath.root["defaultValue"]) }
  return parameter
}

/// Diagnostics as lines of severity, id, place and summary.
func lines(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { diagnostic in
    var place =
      diagnostic.location.file.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    if case .place(let found) = diagnostic.location { place += " " + found.path.description }
    return "\(diagnostic.severity) \(diagnostic.id) [\(place)] \(diagnostic.summary)"
  }
}

extension Value {
  /// The ids of the things in a list.
  func ids(_ key: String) -> [String] {
    let items = self[key]?.array ?? []
    guard let idKey = ItemKey.common(to: items) else { return [] }
    return items.compactMap { $0[idKey]?.string }
  }
}
