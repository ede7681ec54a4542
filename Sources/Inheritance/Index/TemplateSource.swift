public import SemanticVersions
public import Values

/// One version of a template as it was written, with what inheritance has to know about it.
public struct TemplateSource: Sendable {
  /// The template's id.
  public var templateId: String
  /// The version.
  public var version: SemanticVersion
  /// The template's data as written.
  public var value: Value
  /// The path of its file in the catalog.
  public var file: String
  /// Whether nobody should use the version.
  public var isYanked: Bool
  /// Whether the template is not published yet.
  public var isDraft: Bool

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

  /// Whether it extends or composes others; one that does not is its own resolution.
  public var buildsOnOthers: Bool {
    value["extendsTemplate"] != nil || value["composesTemplates"]?.array?.isEmpty == false
  }

  /// `order-status@1.2.0`.
  var label: String { templateId + "@" + version.description }
}
