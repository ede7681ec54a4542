public import SemanticVersions
public import Values

/// One version of a template as it was written, with what inheritance has to know about it.
public struct TemplateSource: Sendable {
  /// The template's id.
  public var templateId: String
  /// The version.
  public var version: SemanticVersion
  /// The template's data as written, or what of it says what it is made of.
  let lineage: Value
  /// The path of its file in the catalog.
  public var file: String
  /// Whether nobody should use the version.
  public var isYanked: Bool
  /// Whether the template is not published yet.
  public var isDraft: Bool

  private let read: @Sendable () -> Value

  /// Creates a source.
  public init(
    templateId: String, version: SemanticVersion, value: Value, file: String,
    isYanked: Bool = false, isDraft: Bool = false
  ) {
    self.init(
      templateId: templateId, version: version, lineage: value, file: file, isYanked: isYanked,
      isDraft: isDraft
    ) { value }
  }

  /// Creates a source whose data is not at hand.
  ///
  /// - Parameters:
  ///   - lineage: what the data has under `extendsTemplate` and `composesTemplates`.
  ///   - read: gives the data when it is needed, always the same.
  public init(
    templateId: String, version: SemanticVersion, lineage: Value, file: String,
    isYanked: Bool = false, isDraft: Bool = false, read: @escaping @Sendable () -> Value
  ) {
    self.templateId = templateId
    self.version = version
    self.lineage = lineage
    self.file = file
    self.isYanked = isYanked
    self.isDraft = isDraft
    self.read = read
  }

  /// The template's data as written.
  public var value: Value { read() }

  /// Whether it extends or composes others; one that does not is its own resolution.
  public var buildsOnOthers: Bool {
    lineage["extendsTemplate"] != nil || lineage["composesTemplates"]?.array?.isEmpty == false
  }

  /// `order-status@1.2.0`.
  var label: String { templateId + "@" + version.description }
}
