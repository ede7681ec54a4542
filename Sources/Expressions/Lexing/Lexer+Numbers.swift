extension Lexer {
  /// A decimal, hexadecimal, octal or binary number; `_` may stand between digits.
  mutating func number() throws(Fault) -> Double {
    let start = position
    let radix: Int? =
      switch (peek, (peek(1) ?? 0) | 0x20) {
      case (UInt8(ascii: "0"), UInt8(ascii: "x")): 16
      case (UInt8(ascii: "0"), UInt8(ascii: "o")): 8
      case (UInt8(ascii: "0"), UInt8(ascii: "b")): 2
      default: nil
      }
    let number: Double
    if let radix {
      position += 2
      number = Double(digits: try digits(radix: radix), radix: radix)
    } else {
      number = try decimal(start)
    }
    try checkEnd(start)
    return number
  }

  private func checkEnd(_ start: Int) throws(Fault) {
    guard let byte = peek else { return }
    if byte == UInt8(ascii: "n"), peek(1).map({ !$0.isLetter && !$0.isDigit }) ?? true {
      throw Fault(
        kind: .notAllowed, message: "BigInt numbers are not part of the language",
        help: "Leave out the 'n'; whole numbers are exact up to 9007199254740991",
        span: Span(offset: start, length: position - start + 1))
    }
    if byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "\\")
      || scalar.beginsIdentifier
    {
      throw fault(.syntax, "A number cannot be followed by a letter or digit")
    }
  }

  private mutating func decimal(_ start: Int) throws(Fault) -> Double {
    var text: [UInt8] = []
    if peek != UInt8(ascii: ".") {
      text = try digits(radix: 10)
      if source[start] == UInt8(ascii: "0"), position - start > 1 {
        throw Fault(
          kind: .syntax, message: "A number has no leading zeros",
          help: "Write 0o before the digits of an octal number",
          span: Span(offset: start, length: position - start))
      }
    }
    if text.isEmpty { text.append(UInt8(ascii: "0")) }
    if peek == UInt8(ascii: ".") {
      position += 1
      if peek?.isDigit == true { text += [UInt8(ascii: ".")] + (try digits(radix: 10)) }
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      position += 1
      text.append(UInt8(ascii: "e"))
      if let sign = peek, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        text.append(sign)
        position += 1
      }
      text += try digits(radix: 10)
    }
    return Double(String(bytes: text)) ?? .nan
  }

  private mutating func digits(radix: Int) throws(Fault) -> [UInt8] {
    var digits: [UInt8] = []
    while let byte = peek {
      if byte == UInt8(ascii: "_"), !digits.isEmpty, let next = peek(1), next.digitValue < radix {
        position += 1
      } else if byte.digitValue < radix {
        digits.append(byte)
        position += 1
      } else {
        break
      }
    }
    if digits.isEmpty { throw fault(.syntax, "Expected a digit") }
    return digits
  }
}
