import Diagnostics
public import Values

/// Something a field of a record can hold.
public protocol FieldValue: Sendable {
  /// Reads it; reports what is wrong and gives nil where nothing sensible can be made of it.
  static func read(_ value: Value, _ constraint: Constraint, _ reader: ValueReader) -> Self?

  /// Its JSON Schema; records put their own into the collector and give a reference.
  static func schema(_ constraint: Constraint, _ definitions: inout SchemaDefinitions) -> Object

  /// It as data, such that reading that gives it again; null where there is nothing.
  var written: Value { get }
}

extension String: FieldValue {
  /// Reads a string that meets the constraint.
  public static func read(
    _ value: Value, _ constraint: Constraint, _ reader: ValueReader
  ) -> String? {
    guard case .string(let string) = value else {
      return reader.reportType(of: value, expected: "a string")
    }
    return reader.check(string, against: constraint) || !constraint.isForSafety ? string : nil
  }

  /// A string with the constraint's pattern or length.
  public static func schema(
    _ constraint: Constraint, _ definitions: inout SchemaDefinitions
  ) -> Object {
    constraint.schema(type: "string")
  }

  /// The string.
  public var written: Value { .string(self) }
}

extension Bool: FieldValue {
  /// Reads `true` or `false`.
  public static func read(
    _ value: Value, _ constraint: Constraint, _ reader: ValueReader
  ) -> Bool? {
    guard case .bool(let bool) = value else {
      return reader.reportType(of: value, expected: "true or false")
    }
    return bool
  }

  /// A boolean.
  public static func schema(
    _ constraint: Constraint, _ definitions: inout SchemaDefinitions
  ) -> Object {
    constraint.schema(type: "boolean")
  }

  /// `true` or `false`.
  public var written: Value { .bool(self) }
}

extension Double: FieldValue {
  /// Reads a number within the constraint.
  public static func read(
    _ value: Value, _ constraint: Constraint, _ reader: ValueReader
  ) -> Double? {
    guard case .number(let number) = value else {
      return reader.reportType(of: value, expected: "a number")
    }
    reader.check(number, against: constraint)
    return number
  }

  /// A number with the constraint's bounds.
  public static func schema(
    _ constraint: Constraint, _ definitions: inout SchemaDefinitions
  ) -> Object {
    constraint.schema(type: "number")
  }

  /// The number.
  public var written: Value { .number(self) }
}

extension Int: FieldValue {
  /// Reads a whole number within the constraint.
  public static func read(
    _ value: Value, _ constraint: Constraint, _ reader: ValueReader
  ) -> Int? {
    guard case .number(let number) = value, let integer = Int(exactly: number) else {
      return reader.reportType(of: value, expected: "a whole number")
    }
    reader.check(number, against: constraint)
    return integer
  }

  /// An integer with the constraint's bounds.
  public static func schema(
    _ constraint: Constraint, _ definitions: inout SchemaDefinitions
  ) -> Object {
    constraint.schema(type: "integer")
  }

  /// The number.
  public var written: Value { Value(self) }
}

extension Value: FieldValue {
  /// Takes any data.
  public static func read(
    _ value: Value, _ constraint: Constraint, _ reader: ValueReader
  ) -> Value? {
    value
  }

  /// The schema that everything meets.
  public static func schema(
    _ constraint: Constraint, _ definitions: inout SchemaDefinitions
  ) -> Object {
    Object()
  }

  /// The data itself.
  public var written: Value { self }
}

extension Object: FieldValue {
  /// Takes any mapping.
  public static func read(
    _ value: Value, _ constraint: Constraint, _ reader: ValueReader
  ) -> Object? {
    guard case .object(let object) = value else {
      return reader.reportType(of: value, expected: "a mapping")
    }
    return object
  }

  /// An object of any kind.
  public static func schema(
    _ constraint: Constraint, _ definitions: inout SchemaDefinitions
  ) -> Object {
    constraint.schema(type: "object")
  }

  /// The mapping itself.
  public var written: Value { .object(self) }
}

extension Optional: FieldValue where Wrapped: FieldValue {
  /// Reads what may be left out; a field that is there must hold a value.
  public static func read(
    _ value: Value, _ constraint: Constraint, _ reader: ValueReader
  ) -> Wrapped?? {
    Wrapped.read(value, constraint, reader).map(Optional.some)
  }

  /// The schema of what it holds.
  public static func schema(
    _ constraint: Constraint, _ definitions: inout SchemaDefinitions
  ) -> Object {
    Wrapped.schema(constraint, &definitions)
  }

  /// What it holds, or null.
  public var written: Value { self?.written ?? .null }
}

extension Array: FieldValue where Element: FieldValue {
  /// Reads each item; the constraint is on the items.
  ///
  /// Items that cannot be read are left out.
  public static func read(
    _ value: Value, _ constraint: Constraint, _ reader: ValueReader
  ) -> [Element]? {
    guard case .array(let items) = value else {
      return reader.reportType(of: value, expected: "a list")
    }
    var elements: [Element] = []
    elements.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      reader.descend(.index(index))
      if let element = Element.read(item, constraint, reader) { elements.append(element) }
      reader.ascend()
    }
    return elements
  }

  /// An array of the element's schema.
  public static func schema(
    _ constraint: Constraint, _ definitions: inout SchemaDefinitions
  ) -> Object {
    Object(uniqueEntries: [
      .init("type", "array"), .init("items", .object(Element.schema(constraint, &definitions))),
    ])
  }

  /// The items.
  public var written: Value { .array(map { $0.written }) }
}

extension Record {
  /// Reads every field, and reports missing and unknown keys.
  public static func read(
    _ value: Value, _ constraint: Constraint, _ reader: ValueReader
  ) -> Self? {
    guard case .object(let object) = value else {
      return reader.reportType(of: value, expected: "a mapping")
    }
    var record = Self()
    var fields = RecordReader(object: object, reader: reader)
    record.visit(&fields)
    fields.reportUnknownKeys(of: &record)
    record.check(reader)
    return record
  }

  /// A reference to the record's definition.
  public static func schema(
    _ constraint: Constraint, _ definitions: inout SchemaDefinitions
  ) -> Object {
    definitions.reference(to: Self.self)
  }

  /// The fields that are required, or say something else than a new record does.
  public var written: Value {
    var fresh = Self()
    var usual = RecordWriter()
    fresh.visit(&usual)
    var record = self
    var fields = RecordWriter(leavingOut: usual.object)
    record.visit(&fields)
    return .object(fields.object)
  }
}
