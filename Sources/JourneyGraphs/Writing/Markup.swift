/// XML under construction, as UTF-8.
package struct Markup {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []

  /// Creates an empty one.
  package init() {}

  /// Appends markup of our own.
  package static func += (markup: inout Markup, text: StaticString) {
    text.withUTF8Buffer { markup.bytes.append(contentsOf: $0) }
  }

  /// Appends a number.
  package static func += (markup: inout Markup, number: Int) {
    if number < 0 { markup.bytes.append(0x2D) }
    let start = markup.bytes.count
    var rest = number.magnitude
    repeat {
      markup.bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    markup.bytes[start...].reverse()
  }

  /// Appends untrusted text for use between tags or in a quoted attribute: cleaned of what must not
  /// be drawn, cut after 1,000 characters, escaped.
  package mutating func appendText(_ text: String) {
    appendEscaped(DrawableText.scalars(of: text, limit: 1_000).scalars)
  }

  /// Appends text that has been cleaned before, escaped.
  mutating func appendEscaped(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars {
      switch scalar {
      case "&": self += "&amp;"
      case "<": self += "&lt;"
      case ">": self += "&gt;"
      case "\"": self += "&quot;"
      case "'": self += "&#39;"
      default:
        bytes.append(contentsOf: UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Appends text percent-encoded but for the letters, digits and marks that need no encoding.
  mutating func appendPercentEncoded(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, Self.hexDigit(byte >> 4), Self.hexDigit(byte & 15)]
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x41 + value - 10
  }

  /// Appends a point: `x y`.
  mutating func append(_ point: Point) {
    self += point.x
    self += " "
    self += point.y
  }
}
