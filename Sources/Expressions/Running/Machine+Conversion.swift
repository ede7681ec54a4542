extension Machine {
  /// ToPrimitive: a list is its items joined, a mapping its class.
  mutating func primitive(_ datum: Datum) throws(Fault) -> Datum {
    switch datum {
    case .undefined, .null, .bool, .number, .string, .units: datum
    case .hole: .undefined
    default: Datum(try text(of: datum))
    }
  }

  /// ToString.
  mutating func text(of datum: Datum) throws(Fault) -> Text {
    switch datum {
    case .string(let string): return .string(string)
    case .units(let object): return .units(object.units)
    case .undefined, .hole: return .string("undefined")
    case .null: return .string("null")
    case .bool(let bool): return .string(bool ? "true" : "false")
    case .number(let number): return .string(number.ecmaScriptText)
    case .list, .outsideList:
      guard let list = ListView(datum) else { return .string("") }
      return try joined(list, .string(","))
    case .record, .outsideRecord: return .string("[object Object]")
    case .function(let function): return .string(program.source(of: function))
    case .builtin(let builtin): return .string(Self.nativeSource(builtin.name))
    case .method(let method): return .string(Self.nativeSource(method.rawValue))
    }
  }

  private static func nativeSource(_ name: String) -> String {
    "function " + name + "() { [native code] }"
  }

  /// The items' texts with something between them; nothing for null and undefined.
  mutating func joined(_ list: ListView, _ separator: Text) throws(Fault) -> Text {
    try budget.spend(list.count + 1)
    var result = TextBuilder()
    let size = 1 + separator.size
    for index in 0..<list.count {
      if index > 0 {
        try budget.take(size)
        result.append(separator)
      }
      let item = list[index]
      if !item.isNullish {
        let text = try text(of: item)
        try budget.take(text.size)
        result.append(text)
      }
    }
    return result.text
  }

  /// The texts of data that stand in a row.
  mutating func joined(_ data: Stack, _ count: Int) throws(Fault) -> Datum {
    var result = TextBuilder()
    for index in 0..<count {
      let text = try text(of: data[index])
      try budget.take(text.size)
      result.append(text)
    }
    return Datum(result.text)
  }

  /// ToNumber.
  mutating func number(of datum: Datum) throws(Fault) -> Double {
    switch datum {
    case .number(let number): return number
    case .undefined, .hole: return .nan
    case .null: return 0
    case .bool(let bool): return bool ? 1 : 0
    default:
      let text = try text(of: datum)
      try budget.spend(text.size / 4)
      return text.number
    }
  }

  /// ToInt32, as bits.
  mutating func bits(of datum: Datum) throws(Fault) -> UInt32 { try number(of: datum).bits }

  /// ToIntegerOrInfinity.
  mutating func integer(of datum: Datum) throws(Fault) -> Double {
    try number(of: datum).integral
  }
}

extension Double {
  /// ToInt32, as bits.
  var bits: UInt32 {
    if let integer = Int64(exactly: self) { return UInt32(truncatingIfNeeded: integer) }
    guard isFinite else { return 0 }
    let remainder = rounded(.towardZero).truncatingRemainder(dividingBy: 4_294_967_296)
    return UInt32(truncatingIfNeeded: Int64(remainder))
  }

  /// ToIntegerOrInfinity.
  var integral: Double { isNaN ? 0 : rounded(.towardZero) + 0 }
}

extension Text {
  /// How many bytes it takes, roughly.
  var size: Int {
    switch self {
    case .string(let string): string.utf8.count
    case .units(let units): 2 * units.count
    }
  }
}

/// Puts texts together.
struct TextBuilder {
  private var string = ""
  private var units: [UInt16]?

  mutating func append(_ text: Text) {
    if case .string(let more) = text, units == nil {
      string += more
    } else {
      if units == nil { units = Array(string.utf16) }
      units?.append(contentsOf: text.units)
    }
  }

  var text: Text { units.map { Text($0) } ?? .string(string) }
}
