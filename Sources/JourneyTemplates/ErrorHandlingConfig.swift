public import Decoding

/// What follows an error in a state.
public struct ErrorHandlingConfig: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "ErrorHandlingConfig"

  /// What follows.
  public var onError: ErrorReaction = .stop
  /// The state that `fallback` goes to.
  public var fallbackStateId: String?
  /// How it is tried again first.
  public var retryStrategy: RetryStrategy?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("onError", &onError, "What follows.")
    fields.optional(
      "fallbackStateId", &fallbackStateId, .identifier,
      "The state that `fallback` goes to.")
    fields.optional("retryStrategy", &retryStrategy, "How it is tried again first.")
  }
}
