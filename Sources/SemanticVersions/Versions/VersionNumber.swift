extension SemanticVersion {
  /// A whole number from 0 up, as large as the text that it is read from.
  ///
  /// The specification sets no limit; npm, and with it version ranges, ends at 2^53 − 1.
  public struct Number: Sendable, Hashable {
    private let value: UInt64
    /// The decimal digits of a number that 64 bits do not hold; empty for any other.
    private let digits: [UInt8]

    /// Creates a number.
    public init(_ value: UInt64) {
      self.value = value
      digits = []
    }

    /// Reads digits; nil where there are none, or where they have a leading zero.
    init?(digits: ArraySlice<UInt8>) {
      guard let first = digits.first, first != UInt8(ascii: "0") || digits.count == 1 else {
        return nil
      }
      var value: UInt64 = 0
      for digit in digits {
        guard digit.isDigit else { return nil }
        let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
        let (sum, overflows) = tens.addingReportingOverflow(UInt64(digit - UInt8(ascii: "0")))
        if isTooLarge || overflows {
          guard digits.allSatisfy({ $0.isDigit }) else { return nil }
          self.init(0, Array(digits))
          return
        }
        value = sum
      }
      self.init(value)
    }

    private init(_ value: UInt64, _ digits: [UInt8]) {
      self.value = value
      self.digits = digits
    }

    /// Whether it is zero.
    public var isZero: Bool { value == 0 && digits.isEmpty }

    /// Whether it is at most 2^53 − 1, as npm asks for.
    var isSafe: Bool { digits.isEmpty && value <= 9_007_199_254_740_991 }

    /// The number after it.
    var next: Number {
      if digits.isEmpty, value < .max { return Number(value + 1) }
      var digits = Array(description.utf8)
      for index in digits.indices.reversed() {
        if digits[index] < UInt8(ascii: "9") {
          digits[index] += 1
          return Number(0, digits)
        }
        digits[index] = UInt8(ascii: "0")
      }
      return Number(0, [UInt8(ascii: "1")] + digits)
    }
  }
}

extension SemanticVersion.Number: Comparable {
  /// By size.
  public static func < (left: Self, right: Self) -> Bool {
    if left.digits.isEmpty, right.digits.isEmpty { return left.value < right.value }
    if left.digits.count != right.digits.count { return left.digits.count < right.digits.count }
    return left.digits.lexicographicallyPrecedes(right.digits)
  }
}

extension SemanticVersion.Number: ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// A number as it is written in code.
  public init(integerLiteral value: UInt64) { self.init(value) }

  /// In decimal digits.
  public var description: String {
    digits.isEmpty ? String(value) : String(decoding: digits, as: UTF8.self)
  }
}
