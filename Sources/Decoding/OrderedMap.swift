import Diagnostics
public import Values

/// A mapping whose keys the catalog's authors choose, all values of one type, in written order.
public struct OrderedMap<Element: FieldValue>: FieldValue {
  /// In written order.
  public var entries: [(key: String, value: Element)] = []

  /// Creates an empty map.
  public init() {}

  /// The value of a key.
  public subscript(key: String) -> Element? {
    entries.first { $0.key == key }?.value
  }

  /// Whether it has no entry.
  public var isEmpty: Bool { entries.isEmpty }

  /// The keys, in written order.
  public var keys: [String] { entries.map { $0.key } }

  /// Reads each value; the constraint is on the keys.
  public static func read(
    _ value: Value, _ constraint: Constraint, _ reader: ValueReader
  ) -> OrderedMap<Element>? {
    guard case .object(let object) = value else {
      return reader.reportType(of: value, expected: "a mapping")
    }
    var map = OrderedMap()
    for entry in object {
      reader.descend(.key(entry.key))
      reader.check(entry.key, of: constraint)
      if let read = Element.read(entry.value, .none, reader) {
        map.entries.append((entry.key, read))
      }
      reader.ascend()
    }
    return map
  }

  /// An object with values of the element's schema.
  public static func schema(
    _ constraint: Constraint, _ definitions: inout SchemaDefinitions
  ) -> Object {
    var schema = Object(uniqueEntries: [
      .init("type", "object"),
      .init("additionalProperties", .object(Element.schema(.none, &definitions))),
    ])
    if case .none = constraint { return schema }
    schema.append("propertyNames", .object(constraint.schema(type: "string")))
    return schema
  }

  /// The mapping.
  public var written: Value {
    var object = Object()
    for entry in entries { object.append(entry.key, entry.value.written) }
    return .object(object)
  }
}

extension ValueReader {
  /// Reports a key that does not meet a constraint.
  @inline(never)
  fileprivate func check(_ key: String, of constraint: Constraint) {
    guard let fault = constraint.fault(in: key) else { return }
    report("invalid-key", "Key '\(key.shortened)' \(fault)", part: .key)
  }
}
