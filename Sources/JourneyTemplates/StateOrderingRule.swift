public import Decoding

/// The order in which states are shown.
public struct StateOrderingRule: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "StateOrderingRule"

  /// The state.
  public var stateId: String = ""
  /// States that come later.
  public var before: [String] = []
  /// States that come earlier.
  public var after: [String] = []

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("stateId", &stateId, .identifier, "The state.")
    fields.optional("before", &before, .identifier, "States that come later.")
    fields.optional("after", &after, .identifier, "States that come earlier.")
  }
}
