extension Lexer {
  /// A decimal, hexadecimal, octal or binary number; `_` may stand between digits.
  mutating func number() throws(Fault) -> Double {
    let start = position
    let radix: Int? =
      switch (peek, peek(1)) {
      case ("0", "x"), ("0", "X"): 16
      case ("0", "o"), ("0", "O"): 8
      case ("0", "b"), ("0", "B"): 2
      default: nil
      }
    let number: Double
    if let radix {
      position += 2
      number = try digits(radix: radix).reduce(0) { $0 * Double(radix) + Double($1.digitValue) }
    } else {
      number = try decimal(start)
    }
    if let scalar = peek, scalar.continuesIdentifier {
      throw fault(.syntax, "A number cannot be followed by a letter or digit")
    }
    return number
  }

  private mutating func decimal(_ start: Int) throws(Fault) -> Double {
    var text: [Unicode.Scalar] = []
    if peek != "." {
      text += try digits(radix: 10)
      if text.count > 1, text[0] == "0" {
        throw Fault(
          kind: .syntax, message: "A number has no leading zeros",
          span: Span(offset: start, length: text.count))
      }
    }
    if text.isEmpty { text.append("0") }
    if peek == "." {
      position += 1
      if peek?.isDigit == true { text += try ["."] + digits(radix: 10) }
    }
    if peek == "e" || peek == "E" {
      position += 1
      text.append("e")
      if let sign = peek, sign == "+" || sign == "-" {
        text.append(sign)
        position += 1
      }
      text += try digits(radix: 10)
    }
    return Double(Self.string(text)) ?? .nan
  }

  private mutating func digits(radix: Int) throws(Fault) -> [Unicode.Scalar] {
    var digits: [Unicode.Scalar] = []
    while let scalar = peek {
      if scalar == "_", !digits.isEmpty, let next = peek(1), next.digitValue < radix {
        position += 1
      } else if scalar.digitValue < radix {
        digits.append(scalar)
        position += 1
      } else {
        break
      }
    }
    if digits.isEmpty { throw fault(.syntax, "Expected a digit") }
    return digits
  }

  /// A string in single or double quotes, with ECMAScript's escapes.
  mutating func string() throws(Fault) -> Text {
    let start = position
    let quote = source[position]
    position += 1
    var units: [UInt16] = []
    while let scalar = peek, scalar != "\n", scalar != "\r" {
      position += 1
      if scalar == quote { return Text(units) }
      if scalar == "\\" {
        try escape(&units)
      } else {
        units += UTF16.encode(scalar).map(Array.init) ?? []
      }
    }
    throw Fault(
      kind: .syntax, message: "The string has no closing quote",
      span: Span(offset: start, length: position - start))
  }

  private mutating func escape(_ units: inout [UInt16]) throws(Fault) {
    guard let scalar = peek else { return }
    position += 1
    switch scalar {
    case "b": units.append(0x08)
    case "t": units.append(0x09)
    case "n": units.append(0x0A)
    case "v": units.append(0x0B)
    case "f": units.append(0x0C)
    case "r": units.append(0x0D)
    case "x": units.append(UInt16(truncatingIfNeeded: try hexadecimal(count: 2)))
    case "u": try unicodeEscape(&units)
    case "0" where peek?.isDigit != true: units.append(0)
    case _ where scalar.isDigit: throw fault(.syntax, "Octal escapes are not allowed")
    case "\r" where peek == "\n": position += 1
    case _ where scalar.endsLine: break
    default: units += UTF16.encode(scalar).map(Array.init) ?? []
    }
  }

  private mutating func unicodeEscape(_ units: inout [UInt16]) throws(Fault) {
    guard peek == "{" else {
      units.append(UInt16(truncatingIfNeeded: try hexadecimal(count: 4)))
      return
    }
    position += 1
    let start = position
    while let scalar = peek, scalar.digitValue < 16, position - start < 8 { position += 1 }
    let digits = source[start..<position]
    let value = digits.reduce(UInt64(0)) { $0 * 16 + UInt64($1.digitValue) }
    guard !digits.isEmpty, peek == "}", value <= 0x10FFFF else {
      throw fault(.syntax, "Expected the number of a character in braces")
    }
    position += 1
    if let scalar = Unicode.Scalar(UInt32(value)) {
      units += UTF16.encode(scalar).map(Array.init) ?? []
    } else {
      units.append(UInt16(value))
    }
  }

  private mutating func hexadecimal(count: Int) throws(Fault) -> Int {
    var value = 0
    for _ in 0..<count {
      guard let scalar = peek, scalar.digitValue < 16 else {
        throw fault(.syntax, "Expected a hexadecimal digit")
      }
      value = value * 16 + scalar.digitValue
      position += 1
    }
    return value
  }
}

extension Unicode.Scalar {
  /// 0–15 for hexadecimal digits, more for anything else.
  var digitValue: Int {
    switch self {
    case "0"..."9": Int(value) - 0x30
    case "a"..."f": Int(value) - 0x61 + 10
    case "A"..."F": Int(value) - 0x41 + 10
    default: 99
    }
  }
}
