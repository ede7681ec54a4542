public import Decoding
public import SemanticVersions

/// What one user thinks of a template.
public struct Rating: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "Rating"

  /// 1 to 5, 5 the best.
  public var score: Int = 1
  /// The version that was used.
  public var version: SemanticVersion = SemanticVersion(0, 0, 0)
  /// When.
  public var date: String = ""
  /// Why (Markdown).
  public var review: String?
  /// The template, as the folder says it.
  public var templateId: String?
  /// The user, as the file's name says it.
  public var user: String?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("score", &score, .within(1...5), "1 to 5, 5 the best.")
    fields.required("version", &version, "The version that was used.")
    fields.required("date", &date, .date, "When.")
    fields.optional("review", &review, .text(1...10_000), "Why (Markdown).")
    fields.optional("templateId", &templateId, .identifier, "The template, as the folder says it.")
    fields.optional("user", &user, .identifier, "The user, as the file's name says it.")
  }
}
