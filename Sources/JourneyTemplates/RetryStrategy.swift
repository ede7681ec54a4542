public import Decoding

/// How a failed call is tried again.
public struct RetryStrategy: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "RetryStrategy"

  /// Names the strategy.
  public var strategyId: String?
  /// How the wait grows.
  public var backoff: RetryBackoff = .fixed
  /// How many times at most.
  public var maxRetries: Int = 0
  /// The first wait in milliseconds.
  public var baseDelayMs: Double?
  /// The longest wait in milliseconds.
  public var maxDelayMs: Double?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.optional("strategyId", &strategyId, .identifier, "Names the strategy.")
    fields.optional("backoff", &backoff, "How the wait grows.")
    fields.optional("maxRetries", &maxRetries, .within(0...100), "How many times at most.")
    fields.optional(
      "baseDelayMs", &baseDelayMs, .within(0...86_400_000),
      "The first wait in milliseconds.")
    fields.optional(
      "maxDelayMs", &maxDelayMs, .within(0...86_400_000),
      "The longest wait in milliseconds.")
  }
}
