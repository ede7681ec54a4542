extension Machine {
  /// Calls a function that belongs to no value.
  mutating func call(_ builtin: Builtin, _ arguments: Arguments) throws(Fault) -> Datum {
    let first = arguments[0]
    switch builtin {
    case .boolean: return .bool(first.isTruthy)
    case .string: return arguments.count == 0 ? .string("") : Datum(try text(of: first))
    case .number: return .number(arguments.count == 0 ? 0 : try number(of: first))
    case .isFinite: return .bool(try number(of: first).isFinite)
    case .isNaN: return .bool(try number(of: first).isNaN)
    case .parseFloat: return .number(try text(of: first).leadingNumber)
    case .parseInt:
      let text = try text(of: first)
      try budget.spend(text.size / 4)
      return .number(text.leadingInteger(radix: Int32(bitPattern: try bits(of: arguments[1]))))
    case .numberIsFinite, .numberIsInteger, .numberIsNaN, .numberIsSafeInteger:
      guard case .number(let number) = first else { return .bool(false) }
      return .bool(Self.test(builtin, number))
    case .stringFromCharCode, .stringFromCodePoint: return try characters(builtin, arguments)
    case .arrayIsArray: return .bool(first.isList)
    case .arrayOf: return try checked(ListObject(Array(arguments.given)))
    case .objectEntries, .objectKeys, .objectValues, .objectFromEntries, .objectHasOwn, .objectIs:
      return try objectFunction(builtin, arguments)
    case .jsonParse: return try parsedJSON(try text(of: first))
    case .jsonStringify: return try jsonText(arguments)
    default: return .number(try calculate(builtin, arguments))
    }
  }

  private static func test(_ builtin: Builtin, _ number: Double) -> Bool {
    switch builtin {
    case .numberIsFinite: number.isFinite
    case .numberIsNaN: number.isNaN
    case .numberIsInteger: number.isFinite && number.rounded(.towardZero) == number
    default:
      number.magnitude <= 9_007_199_254_740_991 && number.rounded(.towardZero) == number
    }
  }

  private mutating func characters(
    _ builtin: Builtin, _ arguments: Arguments
  ) throws(Fault) -> Datum {
    var units: [UInt16] = []
    for argument in arguments.given {
      try budget.take(8)
      if builtin == .stringFromCharCode {
        units.append(UInt16(truncatingIfNeeded: try bits(of: argument)))
        continue
      }
      let number = try number(of: argument)
      guard let value = UInt32(exactly: number), value <= 0x10FFFF else {
        throw Fault(
          kind: .type, message: "No character has the number " + number.ecmaScriptText,
          span: .unknown)
      }
      if let scalar = Unicode.Scalar(value) {
        units.append(contentsOf: Array(String(Character(scalar)).utf16))
      } else {
        units.append(UInt16(value))
      }
    }
    return Datum(Text(units))
  }

  private mutating func objectFunction(
    _ builtin: Builtin, _ arguments: Arguments
  ) throws(Fault) -> Datum {
    let first = arguments[0]
    switch builtin {
    case .objectIs: return .bool(Self.isSameValue(first, arguments[1]))
    case .objectHasOwn:
      if first.isNullish { throw nothing(first) }
      return .bool(hasOwn(try propertyName(arguments[1]), first))
    case .objectFromEntries: return try record(of: try spread(first))
    default: break
    }
    if first.isNullish { throw nothing(first) }
    let list = ListObject()
    let size = ListView(first)?.count ?? RecordView(first)?.count ?? Text(any: first)?.count ?? 0
    try budget.take(120 * size)
    for (name, value) in entries(of: first) {
      switch builtin {
      case .objectKeys: list.append(Datum(name))
      case .objectValues: list.append(value)
      default: list.append(.list(ListObject([Datum(name), value])))
      }
    }
    return try checked(list)
  }

  private mutating func record(of pairs: [Datum]) throws(Fault) -> Datum {
    let record = RecordObject()
    for pair in pairs {
      guard let items = ListView(pair) else {
        throw Fault(
          kind: .type,
          message: "'Object.fromEntries' takes a list of [name, value], not of "
            + pair.kind, span: .unknown)
      }
      let name = try propertyName(items.count > 0 ? items.item(0) : .undefined)
      if case .string(let string) = name, Refusals.isForbidden(string) {
        throw Refusals.forbidden(string, .unknown)
      }
      try set(name, items.count > 1 ? items.item(1) : .undefined, in: record)
    }
    return .record(record)
  }

  /// `Object.is`: as `===`, but NaN is itself and 0 is not -0.
  private static func isSameValue(_ left: Datum, _ right: Datum) -> Bool {
    if case .number(let left) = left, case .number(let right) = right, left == 0, right == 0 {
      return left.sign == right.sign
    }
    return left.isSame(as: right)
  }
}
