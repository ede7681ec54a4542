/// A piece of data: what JSON can say, with objects that keep their order.
public enum Value: Sendable {
  case null
  case bool(Bool)
  /// Numbers are IEEE 754 doubles, as in ECMAScript.
  case number(Double)
  case string(String)
  case array([Value])
  case object(Object)
}

extension Value: Hashable {
  /// Equal data: objects in any order of keys, strings code unit by code unit.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.isExactly(right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// Feeds what equality compares, which for objects leaves out their order.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let bool): hasher.combine(bool)
    case .number(let number): hasher.combine(number)
    case .string(let string): hasher.combine(string)
    case .array(let items): hasher.combine(items)
    case .object(let object): hasher.combine(object.count)
    }
  }
}

extension Value {
  /// The string, if it is one.
  public var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The number, if it is one.
  public var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The boolean, if it is one.
  public var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }

  /// The items, if it is an array.
  public var array: [Value]? {
    if case .array(let items) = self { items } else { nil }
  }

  /// The object, if it is one.
  public var object: Object? {
    if case .object(let object) = self { object } else { nil }
  }

  /// Whether it is null.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// The member of an object; nil where there is none.
  public subscript(key: String) -> Value? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  /// The item of an array; nil where there is none.
  public subscript(index: Int) -> Value? {
    if case .array(let items) = self, items.indices.contains(index) { items[index] } else { nil }
  }

  /// What a person calls the kind of data: "a string", "a list".
  public var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "a mapping"
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A boolean.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// An array.
  public init(arrayLiteral elements: Value...) { self = .array(elements) }
  /// An object; of equal keys the last one counts.
  public init(dictionaryLiteral elements: (String, Value)...) {
    var object = Object()
    for (key, value) in elements { object[key] = value }
    self = .object(object)
  }
  /// Null.
  public init(nilLiteral: ()) { self = .null }

  /// A number from a count.
  public init(_ integer: Int) { self = .number(Double(integer)) }
}
