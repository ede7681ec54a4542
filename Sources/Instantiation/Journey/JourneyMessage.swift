public import Decoding
public import JourneyTemplates

/// Something that a state of a journey says, in the words that will be said.
public struct JourneyMessage: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "JourneyMessage"

  /// Unique in its state.
  public var messageId: String = ""
  /// When it is said.
  public var messageType: MessageType = .entry
  /// The text, its parameters filled in; what Parlant fills in at run time is still `{{…}}`.
  public var text: String = ""
  /// An expression that has to be true at run time for it to be said.
  public var runtimeCondition: String?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("messageId", &messageId, .identifier, "Unique in its state.")
    fields.required("messageType", &messageType, "When it is said.")
    fields.required("text", &text, "The text, its parameters filled in.")
    fields.optional(
      "runtimeCondition", &runtimeCondition,
      "An expression that has to be true at run time for it to be said.")
  }
}
