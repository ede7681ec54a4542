/// Writes values as JSON text (RFC 8259) in UTF-8.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Style: Sendable {
    /// No white space.
    case compact
    /// Two spaces a level, for people.
    case pretty
  }

  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []
  private let style: Style
  private let escapesMarkup: Bool
  private var depth = 0

  /// Creates a writer.
  ///
  /// With `escapesMarkup`, `<`, `>` and `&` are written as escapes, so that the text is safe inside
  /// a script element of an HTML page.
  public init(_ style: Style = .compact, escapesMarkup: Bool = true) {
    self.style = style
    self.escapesMarkup = escapesMarkup
  }

  /// The JSON text of a value.
  public static func bytes(of value: Value, style: Style = .compact) -> [UInt8] {
    var writer = JSONWriter(style)
    writer.write(value)
    return writer.bytes
  }

  /// The JSON text of a value as a string.
  public static func text(of value: Value, style: Style = .compact) -> String {
    String(decoding: bytes(of: value, style: style), as: UTF8.self)
  }

  /// The JSON text of a value for people to read, with no needless escape.
  public static func plainText(of value: Value, style: Style = .compact) -> String {
    var writer = JSONWriter(style, escapesMarkup: false)
    writer.write(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Adds a value.
  public mutating func write(_ value: Value) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let bool): bytes.append(contentsOf: (bool ? "true" : "false").utf8)
    case .number(let number): bytes.append(contentsOf: number.jsonText.utf8)
    case .string(let string): write(string)
    case .array(let items): write(items)
    case .object(let object): write(object)
    }
  }

  /// Adds a line feed, as at the end of a file.
  public mutating func endLine() { bytes.append(.lineFeed) }

  private mutating func write(_ items: [Value]) {
    open("[")
    for (index, item) in items.enumerated() {
      separate(first: index == 0)
      write(item)
    }
    close("]", empty: items.isEmpty)
  }

  private mutating func write(_ object: Object) {
    open("{")
    for (index, entry) in object.entries.enumerated() {
      separate(first: index == 0)
      write(entry.key)
      bytes.append(UInt8(ascii: ":"))
      if style == .pretty { bytes.append(UInt8(ascii: " ")) }
      write(entry.value)
    }
    close("}", empty: object.isEmpty)
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    depth += 1
  }

  private mutating func separate(first: Bool) {
    if !first { bytes.append(UInt8(ascii: ",")) }
    breakLine()
  }

  private mutating func close(_ bracket: Unicode.Scalar, empty: Bool) {
    depth -= 1
    if !empty { breakLine() }
    bytes.append(UInt8(ascii: bracket))
  }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    bytes.append(.lineFeed)
    for _ in 0..<depth { bytes.append(contentsOf: "  ".utf8) }
  }

  /// Adds a string.
  ///
  /// The line separators that JavaScript once took for line ends are escaped too.
  private mutating func write(_ string: String) {
    bytes.append(.quote)
    var string = string
    string.withUTF8 { utf8 in
      var start = 0
      for (index, byte) in utf8.enumerated() where isSpecial(byte) {
        guard let escape = escape(at: index, in: utf8) else { continue }
        bytes.append(contentsOf: utf8[start..<index])
        bytes.append(contentsOf: escape.text.utf8)
        start = index + escape.length
      }
      bytes.append(contentsOf: utf8[start..<utf8.count])
    }
    bytes.append(.quote)
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, .quote, .backslash, 0xE2: true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): escapesMarkup
    default: false
    }
  }

  private func escape(
    at index: Int, in utf8: UnsafeBufferPointer<UInt8>
  ) -> (text: String, length: Int)? {
    switch utf8[index] {
    case .quote: return ("\\\"", 1)
    case .backslash: return ("\\\\", 1)
    case .lineFeed: return ("\\n", 1)
    case 0x0D: return ("\\r", 1)
    case 0x09: return ("\\t", 1)
    case 0xE2:
      guard index + 2 < utf8.count, utf8[index + 1] == 0x80 else { return nil }
      switch utf8[index + 2] {
      case 0xA8: return ("\\u2028", 3)
      case 0xA9: return ("\\u2029", 3)
      default: return nil
      }
    case let byte:
      let hex = String(byte, radix: 16)
      return ("\\u00" + (hex.utf8.count == 1 ? "0" : "") + hex, 1)
    }
  }
}

extension Double {
  /// The number as JSON and ECMAScript write it; what JSON cannot say becomes `null`.
  public var jsonText: String {
    if isFinite {
      if self == rounded(.towardZero), magnitude < 1e15 { return String(Int64(self)) }
      return shortest
    }
    return "null"
  }

  /// The shortest text that reads back as the same number, with ECMAScript's exponents.
  private var shortest: String {
    let text = description
    guard let exponent = text.utf8.firstIndex(of: UInt8(ascii: "e")) else { return text }
    let mantissa = text[..<exponent]
    let digits = mantissa.hasSuffix(".0") ? mantissa.dropLast(2) : mantissa
    let power = Int(text[text.utf8.index(after: exponent)...]) ?? 0
    if (0..<21).contains(power) { return Self.plain(digits: String(digits), power: power) }
    return String(digits) + "e" + (power < 0 ? "-" : "+") + String(abs(power))
  }

  private static func plain(digits: String, power: Int) -> String {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    return String(parts[0]) + fraction
      + String(repeating: "0", count: max(0, power - fraction.utf8.count))
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let lineFeed = UInt8(ascii: "\n")
}
