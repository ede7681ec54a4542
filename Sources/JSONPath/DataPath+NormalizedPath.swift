public import Diagnostics

extension DataPath {
  /// The path as RFC 9535 writes places (section 2.7): `$['stateTemplates'][2]['stateName']`.
  ///
  /// It is a query that matches this place alone; of all such queries it is the one to compare by.
  public var normalizedJSONPath: String {
    var bytes = [UInt8(ascii: "$")]
    for step in steps {
      bytes.append(UInt8(ascii: "["))
      switch step {
      case .index(let index): bytes += String(index).utf8
      case .key(let key):
        bytes.append(UInt8(ascii: "'"))
        for byte in key.utf8 { bytes.appendEscaped(byte) }
        bytes.append(UInt8(ascii: "'"))
      }
      bytes.append(UInt8(ascii: "]"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Adds a byte of a name in single quotes.
  fileprivate mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\\"): self += [UInt8(ascii: "\\"), byte]
    case 0x08: self += "\\b".utf8
    case 0x09: self += "\\t".utf8
    case 0x0A: self += "\\n".utf8
    case 0x0C: self += "\\f".utf8
    case 0x0D: self += "\\r".utf8
    case ..<0x10: self += ("\\u000" + String(byte, radix: 16)).utf8
    case ..<0x20: self += ("\\u00" + String(byte, radix: 16)).utf8
    default: append(byte)
    }
  }
}
