/// Reads the JSON of an index file: arrays, numbers and strings, with objects in the first file only.
///
/// What is not as expected stops the reading and gives nothing: the files come from a network.
struct IndexCursor {
  private let bytes: [UInt8]
  private var position = 0
  private(set) var hasFailed = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func peek() -> UInt8? {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      position += 1
    }
    return nil
  }

  private mutating func fail() {
    hasFailed = true
    position = bytes.count
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  /// Reads each element of an array; it is for the body to read it whole.
  mutating func array(_ element: (inout IndexCursor) -> Void) {
    guard take(UInt8(ascii: "[")) else { return fail() }
    if take(UInt8(ascii: "]")) { return }
    while !hasFailed {
      element(&self)
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { return fail() }
      return
    }
  }

  /// Reads each entry of an object; it is for the body to read its value whole.
  mutating func object(_ entry: (inout IndexCursor, [UInt8]) -> Void) {
    guard take(UInt8(ascii: "{")) else { return fail() }
    if take(UInt8(ascii: "}")) { return }
    while !hasFailed {
      let key = string()
      guard take(UInt8(ascii: ":")) else { return fail() }
      entry(&self, key)
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { return fail() }
      return
    }
  }

  /// A string's bytes; escapes other than of quotes and backslashes stay as they are written.
  mutating func string() -> [UInt8] {
    guard take(UInt8(ascii: "\"")) else {
      fail()
      return []
    }
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return text }
      if byte == UInt8(ascii: "\\"), position < bytes.count {
        let escaped = bytes[position]
        if escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\") {
          text.append(escaped)
          position += 1
          continue
        }
      }
      text.append(byte)
    }
    fail()
    return []
  }

  /// A whole number, 0 or more.
  mutating func number() -> UInt32 {
    guard let first = peek(), (0x30...0x39).contains(first) else {
      fail()
      return 0
    }
    var number: UInt32 = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      number = number &* 10 &+ UInt32(bytes[position] - 0x30)
      position += 1
    }
    return number
  }

  /// Numbers of an array.
  mutating func numbers() -> [UInt32] {
    var numbers: [UInt32] = []
    array { numbers.append($0.number()) }
    return numbers
  }

  /// Strings of an array.
  mutating func strings() -> [[UInt8]] {
    var strings: [[UInt8]] = []
    array { strings.append($0.string()) }
    return strings
  }

  /// Passes over any value; deep nesting is not of us.
  mutating func skip(depth: Int = 0) {
    guard depth < 16, let byte = peek() else { return fail() }
    switch byte {
    case UInt8(ascii: "["): array { $0.skip(depth: depth + 1) }
    case UInt8(ascii: "{"): object { cursor, _ in cursor.skip(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = string()
    default:
      let start = position
      while position < bytes.count, Self.isLiteral(bytes[position]) { position += 1 }
      if position == start { fail() }
    }
  }

  private static func isLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
