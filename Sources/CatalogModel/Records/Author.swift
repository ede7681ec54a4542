public import Decoding

/// Someone who writes templates.
public struct Author: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "Author"

  /// Unique in the catalog; the name of the file.
  public var handle: String = ""
  /// How the site calls them.
  public var displayName: String = ""
  /// Who they are.
  public var bio: String?
  /// Where they work.
  public var organization: String?
  /// Their own page.
  public var url: String?
  /// Whether the catalog's maintainers know them.
  public var verified: Bool = false

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("handle", &handle, .identifier, "Unique in the catalog; the name of the file.")
    fields.required("displayName", &displayName, .text(1...100), "How the site calls them.")
    fields.optional("bio", &bio, .text(1...1000), "Who they are.")
    fields.optional("organization", &organization, .text(1...100), "Where they work.")
    fields.optional("url", &url, .webURL, "Their own page.")
    fields.optional("verified", &verified, "Whether the catalog's maintainers know them.")
  }
}
