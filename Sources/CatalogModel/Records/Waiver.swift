public import Decoding

/// A finding that a catalog lives with, for a time.
public struct Waiver: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "Waiver"

  /// The rule that is not held up.
  public var rule: String = ""
  /// The file or folder of the catalog where it is not.
  public var path: String = ""
  /// Why.
  public var reason: String = ""
  /// The last day on which it holds.
  public var expires: String = ""

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("rule", &rule, .identifier, "The rule that is not held up.")
    fields.required(
      "path", &path, .text(1...300), "The file or folder of the catalog where it is not.")
    fields.required("reason", &reason, .text(10...1000), "Why.")
    fields.required("expires", &expires, .date, "The last day on which it holds.")
  }
}
