/// Reads the bytes of a text from front to back.
struct FormatReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0
  private let end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    end = bytes.count
  }

  /// A reader of a part.
  init(_ other: FormatReader, _ range: Range<Int>) {
    bytes = other.bytes
    position = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { position == end }

  /// Where the text ends.
  var endPosition: Int { end }

  /// The next byte; nil at the end.
  var next: UInt8? { position < end ? bytes[position] : nil }

  /// The byte some places on; nil beyond the end.
  func peek(_ offset: Int) -> UInt8? {
    position + offset < end ? bytes[position + offset] : nil
  }

  /// Takes a certain character.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Takes a letter, in either case.
  mutating func take(anyCase letter: Unicode.Scalar) -> Bool {
    guard let next, next | 0x20 == UInt8(ascii: letter) else { return false }
    position += 1
    return true
  }

  /// Takes bytes as long as they are wanted; gives their number.
  @discardableResult
  mutating func takeAll(_ isWanted: (UInt8) -> Bool) -> Int {
    let start = position
    while let next, isWanted(next) { position += 1 }
    return position - start
  }

  /// Goes somewhere.
  mutating func go(to position: Int) { self.position = position }

  /// A number of exactly so many digits.
  mutating func number(digits: Int) -> Int? {
    var number = 0
    for _ in 0..<digits {
      guard let next, next.isASCIIDigit else { return nil }
      number = number * 10 + Int(next - UInt8(ascii: "0"))
      position += 1
    }
    return number
  }

  /// Takes digits, at least one.
  mutating func takeDigits() -> Bool { takeAll { $0.isASCIIDigit } > 0 }

  /// Takes exactly so many hexadecimal digits.
  mutating func takeHex(_ count: Int) -> Bool {
    for _ in 0..<count {
      guard next?.hexDigit != nil else { return false }
      position += 1
    }
    return true
  }

  /// The position of a byte from here on; nil where it doesn't come.
  func firstPosition(of character: Unicode.Scalar) -> Int? {
    var index = position
    while index < end {
      if bytes[index] == UInt8(ascii: character) { return index }
      index += 1
    }
    return nil
  }

  /// The last position of a byte from here on; nil where it doesn't come.
  func lastPosition(of character: Unicode.Scalar) -> Int? {
    var index = end
    while index > position {
      index -= 1
      if bytes[index] == UInt8(ascii: character) { return index }
    }
    return nil
  }
}
