extension JSONReading {
  /// The number that begins at the position.
  ///
  /// Where the digits and the power of ten are exact as doubles, so is one multiplication or
  /// division (Clinger, "How to Read Floating Point Numbers Accurately", 1990); others go the
  /// standard library's way.
  mutating func number() throws(JSONFault) -> Double {
    let start = position
    let isNegative = next == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var digits = Digits()
    try wholePart(&digits)
    if next == UInt8(ascii: ".") {
      position += 1
      try digitRun(&digits, inFraction: true)
    }
    let power = try exponent()
    guard let fast = digits.value(power: power) else { return try slowNumber(from: start) }
    return isNegative ? -fast : fast
  }

  private mutating func wholePart(_ digits: inout Digits) throws(JSONFault) {
    if next == UInt8(ascii: "0") {
      position += 1
      if isDigit(next) {
        throw fault("A number can't begin with 0", help: "Remove the zero, or write a text")
      }
      return
    }
    try digitRun(&digits, inFraction: false)
  }

  private mutating func digitRun(
    _ digits: inout Digits, inFraction: Bool
  ) throws(JSONFault) {
    guard isDigit(next) else { throw fault("Expected a digit") }
    while isDigit(next) {
      digits.add(next &- UInt8(ascii: "0"), inFraction: inFraction)
      position += 1
    }
  }

  private mutating func exponent() throws(JSONFault) -> Int {
    guard next | 0x20 == UInt8(ascii: "e") else { return 0 }
    position += 1
    let isNegative = next == UInt8(ascii: "-")
    if isNegative || next == UInt8(ascii: "+") { position += 1 }
    guard isDigit(next) else { throw fault("Expected a digit") }
    var power = 0
    while isDigit(next) {
      if power < 100_000 { power = power * 10 + Int(next &- UInt8(ascii: "0")) }
      position += 1
    }
    return isNegative ? -power : power
  }

  private func slowNumber(from start: Int) throws(JSONFault) -> Double {
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Double(text), number.isFinite else {
      throw JSONFault(
        message: "The number is too large",
        help: "Numbers go up to about 1.8e308; write larger ones as texts", offset: start)
    }
    return number
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

/// The digits of a number so far, without its point.
private struct Digits {
  private var mantissa: UInt64 = 0
  private var count = 0
  private var fractionCount = 0

  mutating func add(_ digit: UInt8, inFraction: Bool) {
    if inFraction { fractionCount += 1 }
    if mantissa == 0 && digit == 0 { return }
    count += 1
    if count <= 19 { mantissa = mantissa &* 10 &+ UInt64(digit) }
  }

  /// The number; nil where a double can't be had in one exact step.
  func value(power: Int) -> Double? {
    let power = power - fractionCount
    if mantissa == 0 { return 0 }
    guard count <= 19, mantissa <= 1 << 53 else { return nil }
    switch power {
    case 0...22: return Double(mantissa) * Self.powersOfTen[power]
    case -22..<0: return Double(mantissa) / Self.powersOfTen[-power]
    default: return nil
    }
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
