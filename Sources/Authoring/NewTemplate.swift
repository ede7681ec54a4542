import Decoding
import Inheritance
import JourneyTemplates
import Playground
import SemanticVersions
import Values
import YAML

/// A template of somebody's own that extends the opened one, with other defaults.
struct NewTemplate {
  /// Its version.
  static let version = SemanticVersion(1, 0, 0)
  /// Its id.
  let templateId: String
  /// All of it.
  let value: Value
  private let author: String

  init(
    _ request: GivenRequest, extending opened: OpenedTemplate, defaults: Object
  ) throws(InvalidRequest) {
    let parent = opened.template
    templateId = try request.needed("templateId")
    author = try request.needed("author")
    let date = try request.needed("date")
    var template: Object = [
      "templateId": .string(templateId),
      "templateName": .string(try request.needed("templateName")),
      "version": .string(Self.version.description),
      "description": .string(try request.text("description") ?? parent.description),
      "templateType": (parent.templateType == .abstract ? .composite : parent.templateType).written,
      "category": parent.category.written, "author": .string(author),
      "createdAt": .string(date), "updatedAt": .string(date),
      "extendsTemplate": .string("\(parent.templateId)@^\(parent.version)"),
    ]
    let given = Object(uniqueEntries: defaults.entries.filter { !$0.value.isNull })
    if !given.isEmpty { template.append("defaultValues", .object(given)) }
    template.append("supportedModes", parent.supportedModes.written)
    value = .object(template)
  }

  /// Whether its id can be the name of a folder.
  var hasSafeId: Bool { templateId.isIdentifier }

  /// Where it goes in a catalog.
  var path: String { folder + "/\(Self.version)/template.yaml" }

  private var folder: String { "templates/\(templateId)" }

  /// As a file of a catalog.
  var text: String { YAMLWriter.text(of: value) }

  /// As inheritance and rules look at it: a draft, as the file beside it says.
  var source: TemplateSource {
    TemplateSource(
      templateId: templateId, version: Self.version, value: value, file: path, isDraft: true)
  }

  /// What a catalog needs beside it.
  var companions: Value {
    let metadata: Value = ["owners": [.string(author)], "status": "draft"]
    return [
      Self.file("\(folder)/metadata.yaml", YAMLWriter.text(of: metadata)),
      Self.file("\(folder)/\(Self.version)/CHANGES.md", "First version.\n"),
    ]
  }

  private static func file(_ path: String, _ text: String) -> Value {
    ["path": .string(path), "text": .string(text)]
  }
}
