extension Evaluator {
  mutating func binary(
    _ left: Datum, _ operation: BinaryOperator, _ right: Datum, _ span: Span
  ) throws(Fault) -> Datum {
    switch operation {
    case .identical: return .bool(left.isIdentical(to: right))
    case .notIdentical: return .bool(!left.isIdentical(to: right))
    case .equal: return .bool(left.isEqual(to: right))
    case .notEqual: return .bool(!left.isEqual(to: right))
    case .isIn: return .bool(try right.has(left, span))
    case .add: return try add(left, right, span)
    case .less: return .bool(Datum.compare(left, right, <, <))
    case .greater: return .bool(Datum.compare(right, left, <, <))
    case .lessOrEqual: return .bool(Datum.compare(left, right, <=) { !($1 < $0) })
    case .greaterOrEqual: return .bool(Datum.compare(right, left, <=) { !($1 < $0) })
    case .subtract: return .number(left.number - right.number)
    case .multiply: return .number(left.number * right.number)
    case .divide: return .number(left.number / right.number)
    case .remainder: return .number(left.number.truncatingRemainder(dividingBy: right.number))
    case .bitAnd: return .integer(left.bits & right.bits)
    case .bitOr: return .integer(left.bits | right.bits)
    case .bitExclusiveOr: return .integer(left.bits ^ right.bits)
    case .shiftLeft: return .integer(left.bits << (right.bits & 31))
    case .shiftRight:
      return .number(Double(Int32(bitPattern: left.bits) >> Int32(right.bits & 31)))
    case .shiftRightUnsigned: return .number(Double(left.bits >> (right.bits & 31)))
    }
  }

  private mutating func add(_ left: Datum, _ right: Datum, _ span: Span) throws(Fault) -> Datum {
    let (left, right) = (left.primitive, right.primitive)
    if case .string = left { return try join(left.text, right.text, span) }
    if case .string = right { return try join(left.text, right.text, span) }
    return .number(left.number + right.number)
  }

  private mutating func join(_ left: Text, _ right: Text, _ span: Span) throws(Fault) -> Datum {
    try spend((left.units.count + right.units.count) / 16, at: span)
    return .string(left + right)
  }

  /// Whole exponents by squaring, and the square root: the standard library has no more.
  static func power(_ base: Double, _ exponent: Double, _ span: Span) throws(Fault) -> Double {
    if exponent.isNaN || (base.magnitude == 1 && exponent.isInfinite) { return .nan }
    if exponent == 0 { return 1 }
    if exponent.isInfinite { return (base.magnitude > 1) == (exponent > 0) ? .infinity : 0 }
    if exponent == 0.5, base > 0 || base == 0 { return base.squareRoot() + 0 }
    let isWhole = exponent.rounded(.towardZero) == exponent
    if base.isNaN || (base < 0 && base.isFinite && !isWhole) { return .nan }
    guard isWhole, exponent.magnitude < 1e9 else {
      throw Fault(
        kind: .notAllowed, message: "'**' takes whole exponents and 0.5 only", span: span)
    }
    var result = 1.0
    var factor = base
    var rest = Int(exponent.magnitude)
    while rest > 0 {
      if rest & 1 == 1 { result *= factor }
      factor *= factor
      rest >>= 1
    }
    return exponent < 0 ? 1 / result : result
  }
}

extension Datum {
  static func integer(_ bits: UInt32) -> Datum { .number(Double(Int32(bitPattern: bits))) }

  /// `===`.
  func isIdentical(to other: Datum) -> Bool {
    switch (self, other) {
    case (.undefined, .undefined), (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.list(let left), .list(let right)): left === right
    case (.record(let left), .record(let right)): left === right
    case (.function(let left), .function(let right)): left === right
    default: false
    }
  }

  /// SameValueZero: as `===`, but NaN is itself.
  func isSame(as other: Datum) -> Bool {
    if case .number(let left) = self, case .number(let right) = other, left.isNaN, right.isNaN {
      return true
    }
    return isIdentical(to: other)
  }

  /// `==`.
  func isEqual(to other: Datum) -> Bool {
    switch (self, other) {
    case _ where isNullish || other.isNullish: isNullish && other.isNullish
    case (.list, .list), (.record, .record), (.function, .function), (.list, .record),
      (.record, .list), (.string, .string), (.bool, .bool):
      isIdentical(to: other)
    case (.string, .list), (.string, .record), (.list, .string), (.record, .string):
      text == other.text
    case (.function, _), (_, .function): false
    default: number == other.number
    }
  }

  /// Two texts by their code units, anything else as numbers.
  static func compare(
    _ left: Datum, _ right: Datum, _ numbers: (Double, Double) -> Bool,
    _ texts: (Text, Text) -> Bool
  ) -> Bool {
    let (left, right) = (left.primitive, right.primitive)
    if case .string(let left) = left, case .string(let right) = right { return texts(left, right) }
    return numbers(left.number, right.number)
  }

  /// `in`, for members and items of its own.
  func has(_ key: Datum, _ span: Span) throws(Fault) -> Bool {
    switch self {
    case .record(let record): return record[key.text] != nil
    case .list(let list):
      return key.text == Text("length") || key.text.index.map { $0 < list.count } ?? false
    default:
      throw Fault(
        kind: .type, message: "'in' looks into mappings and lists, not into " + kind, span: span)
    }
  }
}
