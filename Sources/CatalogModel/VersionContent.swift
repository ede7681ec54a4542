public import Values

/// What a version's files say at length.
public struct VersionContent: Sendable {
  /// The template as it was written.
  public var value: Value
  /// The release notes (Markdown).
  public var changes: String?
  /// Parameters to try it with, by name in order.
  public var examples: [(name: String, example: TemplateExample)]

  /// What there is of a version whose files are gone.
  static let none = VersionContent(value: .null, changes: nil, examples: [])
}
