import CatalogModel
import CatalogReading
import Decoding
import JourneyTemplates
import SemanticVersions
import Validation
import Values
import YAML

/// A version of a template as it was sent, and the files that it comes to.
struct TemplateDraft: Sendable {
  let templateId: String
  let version: SemanticVersion
  /// The version that is there now.
  let present: TemplateVersion?
  /// Whether the template is for everybody already.
  let isPublished: Bool
  /// Whole files, by path.
  private(set) var files: [String: [UInt8]] = [:]

  /// The path of the template itself.
  var file: String { "templates/\(templateId)/\(version)/template.yaml" }

  /// A template that is not there yet.
  init(new ask: APIRequest, _ opened: OpenedCatalog) throws(APIProblem) {
    try ask.allow(["template", "metadata", "readme", "changes"])
    let template = try Self.template(ask)
    guard let templateId = template["templateId"]?.string,
      let version = template["version"]?.string
    else {
      throw APIProblem(.malformedRequest, "The template needs its 'templateId' and 'version'")
    }
    try self.init(templateId, version, ask, template, opened)
    let isThere =
      opened.catalog.template(templateId) != nil
      || opened.catalog.unreadable.contains { $0.templateId == templateId }
    guard !isThere else {
      throw APIProblem(
        .alreadyThere, "There is a template '\(templateId)': send a version of it instead")
    }
    try addMetadata(ask, template)
    if let readme = try ask.text("readme") {
      files["templates/\(templateId)/README.md"] = Self.lines(readme)
    }
  }

  /// A version of a template that is there.
  init(update ask: APIRequest, _ opened: OpenedCatalog) throws(APIProblem) {
    try ask.allow(["template", "changes"])
    let template = try Self.template(ask)
    let (templateId, version) = (ask.value("templateId"), ask.value("version"))
    guard opened.catalog.template(templateId) != nil else {
      throw APIProblem(.notFound, "There is no template '\(templateId.shortened)'")
    }
    guard template["templateId"]?.string == templateId,
      template["version"]?.string == version
    else {
      throw APIProblem(
        .invalidContent, "'templateId' and 'version' of the template are not those of the address")
    }
    try self.init(templateId, version, ask, template, opened)
  }

  private init(
    _ templateId: String, _ version: String, _ ask: APIRequest, _ template: Object,
    _ opened: OpenedCatalog
  ) throws(APIProblem) {
    guard templateId.isIdentifier else {
      throw APIProblem(.malformedRequest, "'\(templateId.shortened)' is not an id")
    }
    guard version.utf8.count <= 64, let number = SemanticVersion(version) else {
      throw APIProblem(.malformedRequest, "'\(version.shortened)' is not a version, as in 1.0.0")
    }
    self.templateId = templateId
    self.version = number
    let entry = opened.catalog.template(templateId)
    present = entry?.version(number)
    isPublished = entry.map { $0.metadata.status != .draft } ?? false
    files[file] = Array(YAMLWriter.text(of: .object(template)).utf8)
    if let changes = try ask.text("changes") {
      files["templates/\(templateId)/\(number)/CHANGES.md"] = Self.lines(changes)
    }
  }

  private static func template(_ ask: APIRequest) throws(APIProblem) -> Object {
    guard let template = try ask.object("template") else {
      throw APIProblem(.malformedRequest, "'template' is missing")
    }
    return template
  }

  /// What was sent, or a draft that its author owns.
  private mutating func addMetadata(_ ask: APIRequest, _ template: Object) throws(APIProblem) {
    let owners = template["author"]?.string.map { [Value.string($0)] } ?? []
    let metadata =
      try ask.object("metadata")
      ?? Object(uniqueEntries: [.init("owners", .array(owners)), .init("status", "draft")])
    files["templates/\(templateId)/metadata.yaml"] = Array(
      YAMLWriter.text(of: .object(metadata)).utf8)
  }

  /// A text with a line feed at its end.
  private static func lines(_ text: String) -> [UInt8] {
    Array((text.hasSuffix("\n") ? text : text + "\n").utf8)
  }
}
