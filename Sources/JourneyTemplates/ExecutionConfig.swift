public import Decoding

/// How a template or state runs.
public struct ExecutionConfig: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "ExecutionConfig"

  /// When to give up.
  public var timeoutSeconds: Double?
  /// How failed calls are tried again.
  public var retryStrategy: RetryStrategy?
  /// How freely the agent words what it says.
  public var compositionMode: CompositionMode?
  /// Higher first.
  public var priority: Int?
  /// Whether its tools may run side by side.
  public var parallelExecution: Bool?
  /// When a run is saved.
  public var checkpointStrategy: CheckpointStrategy?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.optional("timeoutSeconds", &timeoutSeconds, .within(0...31_536_000), "When to give up.")
    fields.optional("retryStrategy", &retryStrategy, "How failed calls are tried again.")
    fields.optional("compositionMode", &compositionMode, "How freely the agent words what it says.")
    fields.optional("priority", &priority, "Higher first.")
    fields.optional(
      "parallelExecution", &parallelExecution,
      "Whether its tools may run side by side.")
    fields.optional("checkpointStrategy", &checkpointStrategy, "When a run is saved.")
  }
}
