import Values

extension Datum {
  /// ToBoolean.
  var isTruthy: Bool {
    switch self {
    case .undefined, .null: false
    case .bool(let bool): bool
    case .number(let number): !(number == 0 || number.isNaN)
    case .string(let text): !text.units.isEmpty
    case .list, .record, .function: true
    }
  }

  var isNullish: Bool {
    switch self {
    case .undefined, .null: true
    default: false
    }
  }

  /// ToPrimitive: a list is its items joined, a mapping its class.
  var primitive: Datum {
    switch self {
    case .list, .record, .function: .string(text)
    default: self
    }
  }

  /// ToString.
  var text: Text {
    switch self {
    case .undefined: Text("undefined")
    case .null: Text("null")
    case .bool(let bool): Text(bool ? "true" : "false")
    case .number(let number): Text(number.ecmaScriptText)
    case .string(let text): text
    case .list(let list): list.joined(Text(","))
    case .record: Text("[object Object]")
    case .function: Text("function")
    }
  }

  /// ToNumber.
  var number: Double {
    switch self {
    case .undefined: .nan
    case .null: 0
    case .bool(let bool): bool ? 1 : 0
    case .number(let number): number
    case .string(let text): text.number
    case .list, .record, .function: text.number
    }
  }

  /// ToInt32, as bits.
  var bits: UInt32 {
    let number = number
    guard number.isFinite else { return 0 }
    let remainder = number.rounded(.towardZero).truncatingRemainder(dividingBy: 4_294_967_296)
    return UInt32(truncatingIfNeeded: Int64(remainder))
  }

  /// What `typeof` says.
  var typeName: String {
    switch self {
    case .undefined: "undefined"
    case .null, .list, .record: "object"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .function: "function"
    }
  }
}

extension ListObject {
  /// The items' texts with something between them; nothing for null and undefined.
  func joined(_ separator: Text) -> Text {
    var units: [UInt16] = []
    for index in 0..<count {
      if index > 0 { units += separator.units }
      if !self[index].isNullish { units += self[index].text.units }
    }
    return Text(units)
  }
}

extension Text {
  /// StringToNumber.
  var number: Double {
    let trimmed = trimmed
    guard let first = trimmed.units.first else { return 0 }
    guard trimmed.units.allSatisfy({ $0 < 0x80 }) else { return .nan }
    let text = trimmed.string
    if first == 0x30, let radix = trimmed.radix { return Self.number(text.dropFirst(2), radix) }
    switch text {
    case "Infinity", "+Infinity": return .infinity
    case "-Infinity": return -.infinity
    default: return trimmed.isDecimal ? Double(text.normalized) ?? .nan : .nan
    }
  }

  private var radix: Int? {
    guard units.count > 2 else { return nil }
    switch units[1] | 0x20 {
    case 0x78: return 16
    case 0x6F: return 8
    case 0x62: return 2
    default: return nil
    }
  }

  private static func number(_ digits: Substring, _ radix: Int) -> Double {
    var number = 0.0
    for scalar in digits.unicodeScalars {
      guard scalar.digitValue < radix else { return .nan }
      number = number * Double(radix) + Double(scalar.digitValue)
    }
    return number
  }

  /// Whether it is a StrDecimalLiteral other than Infinity.
  private var isDecimal: Bool {
    var rest = units[...]
    func takeDigits() -> Int {
      let digits = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(digits)
      return digits
    }
    if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
    var digits = takeDigits()
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      digits += takeDigits()
    }
    guard digits > 0 else { return false }
    if let e = rest.first, e | 0x20 == 0x65 {
      rest = rest.dropFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
      if takeDigits() == 0 { return false }
    }
    return rest.isEmpty
  }
}

extension String {
  /// A decimal literal with a digit on both sides of the point, as Swift reads it.
  fileprivate var normalized: String {
    var result = ""
    var previousIsDigit = false
    var isAfterPoint = false
    for scalar in unicodeScalars {
      if scalar == ".", !previousIsDigit { result += "0" }
      if isAfterPoint, !scalar.isDigit { result += "0" }
      result.unicodeScalars.append(scalar)
      isAfterPoint = scalar == "."
      previousIsDigit = scalar.isDigit
    }
    return isAfterPoint ? result + "0" : result
  }
}
