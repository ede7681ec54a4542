public import Decoding

/// Where a journey goes when a call keeps failing.
public struct FallbackBehavior: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "FallbackBehavior"

  /// Unique in its template.
  public var behaviorId: String = ""
  /// When.
  public var trigger: String = ""
  /// The state to go to.
  public var fallbackStateId: String = ""
  /// Why.
  public var description: String?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("behaviorId", &behaviorId, .identifier, "Unique in its template.")
    fields.required("trigger", &trigger, .text(1...500), "When.")
    fields.required("fallbackStateId", &fallbackStateId, .identifier, "The state to go to.")
    fields.optional("description", &description, .text(1...1000), "Why.")
  }
}
