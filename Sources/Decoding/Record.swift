/// A mapping of the catalog with known keys, declared once.
///
/// ```swift
/// public struct Note: Record {
///   public static let recordName = "Note"
///   public var title = ""
///   public init() {}
///   public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
///     fields.required("title", &title, .text(1...100), "What the note is about.")
///   }
/// }
/// ```
public protocol Record: FieldValue {
  /// The name of its definition in JSON Schemas.
  static var recordName: String { get }

  /// A record with nothing in it, which reading then fills.
  init()

  /// Shows every field to a visitor, always all of them and in the same order.
  mutating func visit<V: FieldVisitor>(_ fields: inout V)

  /// Reports what can be wrong with the fields together, at the reader's present place.
  func check(_ reader: ValueReader)
}

extension Record {
  /// Most records have nothing to check beyond their fields.
  public func check(_ reader: ValueReader) {}
}

/// What is shown the fields of a record: a reader fills them, a schema writer describes them.
public protocol FieldVisitor {
  /// Visits one field.
  mutating func field<F: FieldValue>(
    _ name: String, _ value: inout F, _ constraint: Constraint, required: Bool, _ meaning: String)
}

extension FieldVisitor {
  /// Visits a field that must be there and can hold anything of its type.
  public mutating func required<F: FieldValue>(_ name: String, _ value: inout F, _ meaning: String)
  {
    field(name, &value, .none, required: true, meaning)
  }

  /// Visits a field that must be there.
  public mutating func required<F: FieldValue>(
    _ name: String, _ value: inout F, _ constraint: Constraint, _ meaning: String
  ) {
    field(name, &value, constraint, required: true, meaning)
  }

  /// Visits a field that may be left out and can hold anything of its type.
  public mutating func optional<F: FieldValue>(_ name: String, _ value: inout F, _ meaning: String)
  {
    field(name, &value, .none, required: false, meaning)
  }

  /// Visits a field that may be left out; it then keeps the value the record begins with.
  public mutating func optional<F: FieldValue>(
    _ name: String, _ value: inout F, _ constraint: Constraint, _ meaning: String
  ) {
    field(name, &value, constraint, required: false, meaning)
  }
}
