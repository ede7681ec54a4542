public import SemanticVersions
public import Values

/// One version of a template as it was written.
public struct TemplateSource: Sendable {
  /// The template.
  public let templateId: String
  /// Its version.
  public let version: SemanticVersion
  /// As written.
  public let value: Value
  /// The path of its file in the catalog.
  public let file: String
  /// Whether the version was taken back.
  public let isYanked: Bool
  /// Whether the template is not published yet.
  public let isDraft: Bool

  /// Creates a source.
  public init(
    templateId: String, version: SemanticVersion, value: Value, file: String,
    isYanked: Bool = false, isDraft: Bool = false
  ) {
    self.templateId = templateId
    self.version = version
    self.value = value
    self.file = file
    self.isYanked = isYanked
    self.isDraft = isDraft
  }

  /// Its type, as written: composite where nothing is said.
  var type: String { value["templateType"]?.string ?? "composite" }

  var isAbstract: Bool { type == "abstract" }
}
