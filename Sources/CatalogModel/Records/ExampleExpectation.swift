public import Decoding

/// What an example's parameters must produce.
public struct ExampleExpectation: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "ExampleExpectation"

  /// The ids of the journey's states.
  public var states: [String] = []
  /// The ids of its transitions.
  public var transitions: [String] = []
  /// What states say, by state id.
  public var messages: OrderedMap<String> = .init()
  /// The diagnostic that must come out.
  public var error: String?

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.optional("states", &states, .identifier, "The ids of the journey's states.")
    fields.optional("transitions", &transitions, .identifier, "The ids of its transitions.")
    fields.optional("messages", &messages, "What states say, by state id.")
    fields.optional("error", &error, .text(1...100), "The diagnostic that must come out.")
  }
}
