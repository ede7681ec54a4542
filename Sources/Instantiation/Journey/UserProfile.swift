public import Decoding
public import Values

/// Who a journey is made for: `user` in conditions and texts.
public struct UserProfile: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "UserProfile"

  /// Who it is.
  public var userId: String?
  /// The language that they read.
  public var locale: String?
  /// What they are, in words of the organization.
  public var role: String?
  /// How much they know.
  public var skillLevel: SkillLevel?
  /// Anything else that conditions ask for.
  public var attributes: Object = .init()

  /// Creates a profile of nobody in particular.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.optional("userId", &userId, .text(1...200), "Who it is.")
    fields.optional("locale", &locale, .languageTag, "The language that they read.")
    fields.optional("role", &role, .text(1...200), "What they are.")
    fields.optional("skillLevel", &skillLevel, "How much they know.")
    fields.optional("attributes", &attributes, "Anything else that conditions ask for.")
  }
}
