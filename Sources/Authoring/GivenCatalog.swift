import Diagnostics
import Inheritance
import JourneyTemplates
import Playground
import SemanticVersions
import TemplateRules
import Values

/// What a request says of the catalog that a new template is for: what `api/v1/authoring.json` holds.
struct GivenCatalog {
  /// The names that templates may use.
  let known: KnownNames
  /// How much rules matter.
  let severities: RuleSeverities
  /// The templates that there are, without their data.
  let index: TemplateIndex

  init(_ request: GivenRequest) throws(InvalidRequest) {
    index = try Self.index(request)
    severities = RuleSeverities(try Self.severities(try request.object("severities")))
    known = KnownNames(
      tools: Set(try request.texts("tools")), authors: Set(try request.texts("authors")),
      templates: Set(index.sources.map { $0.templateId }),
      languages: try request.texts("languages"))
  }

  private static func index(_ request: GivenRequest) throws(InvalidRequest) -> TemplateIndex {
    var sources: [TemplateSource] = []
    for template in try request.objects("templates") {
      let templateId = try template.needed("templateId")
      let yanked = Set(try template.texts("yankedVersions"))
      for text in try template.texts("versions") {
        guard let version = SemanticVersion(text) else {
          throw InvalidRequest("'versions' must be a list of versions")
        }
        sources.append(
          TemplateSource(
            templateId: templateId, version: version, value: .null,
            file: "templates/\(templateId)/\(version)/template.yaml",
            isYanked: yanked.contains(text)))
      }
    }
    return TemplateIndex(sources)
  }

  private static func severities(_ settings: Object) throws(InvalidRequest) -> [String: Severity?] {
    var severities: [String: Severity?] = [:]
    for entry in settings {
      let word = entry.value.string ?? ""
      let severity = Severity(rawValue: word)
      guard severity != nil || word == "off" else {
        throw InvalidRequest("'severities' must be error, warning, suggestion or off, by rule")
      }
      severities.updateValue(severity, forKey: entry.key)
    }
    return severities
  }
}

extension GivenRequest {
  /// A list of texts; empty where the field is left out.
  fileprivate func texts(_ field: String) throws(InvalidRequest) -> [String] {
    var texts: [String] = []
    for value in try list(field) {
      guard let text = value.string else {
        throw InvalidRequest("'\(field)' must be a list of texts")
      }
      texts.append(text)
    }
    return texts
  }
}
