extension Machine {
  /// Two numbers, for the operators that are quick on them.
  @inline(__always)
  static func calculate(_ left: Double, _ operation: Operation, _ right: Double) -> Double? {
    switch operation {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    default: nil
    }
  }

  /// Two numbers; the operation may be one with a constant.
  @inline(__always)
  static func compare(_ left: Double, _ operation: Operation, _ right: Double) -> Bool {
    switch operation {
    case .less, .lessConstant: left < right
    case .lessOrEqual, .lessOrEqualConstant: left <= right
    case .greater, .greaterConstant: left > right
    default: left >= right
    }
  }

  /// Two texts by their code units, anything else as numbers.
  @inline(never)
  mutating func compare(
    _ left: Datum, _ operation: Operation, _ right: Datum
  ) throws(Fault) -> Bool {
    let (left, right) = (try primitive(left), try primitive(right))
    guard let leftText = Text(any: left), let rightText = Text(any: right) else {
      return Self.compare(try number(of: left), operation, try number(of: right))
    }
    try budget.spend(min(leftText.size, rightText.size) / 8)
    return switch operation {
    case .less, .lessConstant: leftText < rightText
    case .lessOrEqual, .lessOrEqualConstant: !(rightText < leftText)
    case .greater, .greaterConstant: rightText < leftText
    default: !(leftText < rightText)
    }
  }

  /// The operators with two values of any kind.
  @inline(never)
  mutating func operate(
    _ left: Datum, _ operation: Operation, _ right: Datum
  ) throws(Fault) -> Datum {
    switch operation {
    case .add: return try add(left, right)
    case .equal: return .bool(try areEqual(left, right))
    case .notEqual: return .bool(!(try areEqual(left, right)))
    case .isIn: return .bool(try has(left, in: right))
    default: break
    }
    let (left, right) = (try number(of: left), try number(of: right))
    return switch operation {
    case .subtract: .number(left - right)
    case .multiply: .number(left * right)
    case .divide: .number(left / right)
    case .remainder: .number(left.truncatingRemainder(dividingBy: right))
    case .power: .number(Power.of(left, right))
    case .bitAnd: .integer(left.bits & right.bits)
    case .bitOr: .integer(left.bits | right.bits)
    case .bitExclusiveOr: .integer(left.bits ^ right.bits)
    case .shiftLeft: .integer(left.bits << (right.bits & 31))
    case .shiftRight: .number(Double(Int32(bitPattern: left.bits) >> Int32(right.bits & 31)))
    default: .number(Double(left.bits >> (right.bits & 31)))
    }
  }

  private mutating func add(_ left: Datum, _ right: Datum) throws(Fault) -> Datum {
    let (left, right) = (try primitive(left), try primitive(right))
    guard left.isText || right.isText else {
      return .number(try number(of: left) + (try number(of: right)))
    }
    let (leftText, rightText) = (try text(of: left), try text(of: right))
    try budget.take(leftText.size + rightText.size)
    return Datum(leftText + rightText)
  }

  /// `==`.
  private mutating func areEqual(_ left: Datum, _ right: Datum) throws(Fault) -> Bool {
    if left.isNullish || right.isNullish { return left.isNullish && right.isNullish }
    if left.isObject == right.isObject, left.isObject || left.isSameType(as: right) {
      return left.isIdentical(to: right)
    }
    let (left, right) = (try primitive(left), try primitive(right))
    if left.isText, right.isText { return Text(left) == Text(right) }
    return try number(of: left) == (try number(of: right))
  }
}

extension Datum {
  /// Whether it is more than a primitive value.
  fileprivate var isObject: Bool {
    switch self {
    case .list, .outsideList, .record, .outsideRecord, .function, .builtin, .method: true
    default: false
    }
  }

  fileprivate func isSameType(as other: Datum) -> Bool {
    switch (self, other) {
    case (.bool, .bool), (.number, .number): true
    default: isText && other.isText
    }
  }

  /// `===`.
  @inline(__always)
  func isIdentical(to other: Datum) -> Bool {
    if case .string(let left) = self, case .string(let right) = other {
      return left.hasSameBytes(as: right)
    }
    if case .number(let left) = self, case .number(let right) = other { return left == right }
    return isSameObject(as: other)
  }

  @inline(never)
  private func isSameObject(as other: Datum) -> Bool {
    switch (self, other) {
    case (.undefined, .undefined), (.undefined, .hole), (.hole, .undefined), (.hole, .hole),
      (.null, .null):
      true
    case (.bool(let left), .bool(let right)): left == right
    case (.units(let left), .units(let right)): left.units == right.units
    case (.outsideList(let left), .outsideList(let right)): left == right
    case (.outsideRecord(let left), .outsideRecord(let right)): left == right
    case (.list(let left), .list(let right)): left === right
    case (.record(let left), .record(let right)): left === right
    case (.function(let left), .function(let right)): left === right
    case (.builtin(let left), .builtin(let right)): left == right
    case (.method(let left), .method(let right)): left == right
    default: false
    }
  }

  /// SameValueZero: as `===`, but NaN is itself.
  func isSame(as other: Datum) -> Bool {
    if case .number(let left) = self, case .number(let right) = other, left.isNaN {
      return right.isNaN
    }
    return isIdentical(to: other)
  }
}
