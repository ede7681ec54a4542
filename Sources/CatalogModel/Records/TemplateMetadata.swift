public import Decoding

/// What is true of a template beyond its versions.
public struct TemplateMetadata: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "TemplateMetadata"

  /// The handles of those who may change it.
  public var owners: [String] = []
  /// Where it is in its life.
  public var status: TemplateStatus = .draft
  /// Whether the site shows it.
  public var isPublic: Bool = true
  /// Why nobody should begin to use it.
  public var deprecationReason: String?
  /// Its successor.
  public var replacedBy: String?
  /// Names that it had before: their addresses lead to it.
  public var formerIds: [String] = []
  /// Versions that nobody should use, with the reason.
  public var yankedVersions: OrderedMap<String> = .init()

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("owners", &owners, .identifier, "The handles of those who may change it.")
    fields.required("status", &status, "Where it is in its life.")
    fields.optional("isPublic", &isPublic, "Whether the site shows it.")
    fields.optional(
      "deprecationReason", &deprecationReason, .text(1...1000),
      "Why nobody should begin to use it.")
    fields.optional("replacedBy", &replacedBy, .identifier, "Its successor.")
    fields.optional(
      "formerIds", &formerIds, .identifier,
      "Names that it had before: their addresses lead to it.")
    fields.optional(
      "yankedVersions", &yankedVersions,
      "Versions that nobody should use, with the reason.")
  }
}
