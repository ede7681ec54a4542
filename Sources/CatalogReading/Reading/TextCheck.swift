import YAML

/// A look at every byte of a file before it is read as text.
enum TextCheck {
  /// What may be wrong with a character.
  enum Fault: Equatable {
    case invalidUTF8
    case control(UInt32)
  }

  /// The faulty bytes of a text, at most `limit` places, in order.
  ///
  /// Well-formed UTF-8 as in table 3-7 of the Unicode Standard; control characters are those that
  /// YAML 1.2 does not allow unescaped, and the line and paragraph separators, which YAML 1.1 and
  /// 1.2 read differently. Markdown is checked for the former alone.
  static func faults(
    in bytes: [UInt8], controls: Bool, limit: Int
  ) -> [(range: Range<Int>, fault: Fault)] {
    var faults: [(range: Range<Int>, fault: Fault)] = []
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count, faults.count < limit {
        offset = PrintableText.end(in: bytes, from: offset)
        guard offset < bytes.count else { break }
        let length = length(bytes, offset)
        if length == 0 {
          add(offset, to: &faults)
        } else if controls, let control = control(bytes, offset, length) {
          faults.append((offset..<offset + length, .control(control)))
        }
        offset += max(1, length)
      }
    }
    return faults
  }

  /// Adds a byte that is not UTF-8, to the fault before where that is of the byte before.
  private static func add(
    _ offset: Int, to faults: inout [(range: Range<Int>, fault: Fault)]
  ) {
    if let last = faults.last, last.fault == .invalidUTF8, last.range.upperBound == offset {
      faults[faults.count - 1].range = last.range.lowerBound..<offset + 1
    } else {
      faults.append((offset..<offset + 1, .invalidUTF8))
    }
  }

  /// Bytes of the character at an offset; 0 where it is not well-formed.
  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    let first = bytes[offset]
    let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    let length: Int
    switch first {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: length = second >= 0xA0 ? 3 : 0
    case 0xED: length = second < 0xA0 ? 3 : 0
    case 0xE1...0xEF: length = 3
    case 0xF0: length = second >= 0x90 ? 4 : 0
    case 0xF1...0xF3: length = 4
    case 0xF4: length = second < 0x90 ? 4 : 0
    default: return 0
    }
    guard length > 0, offset + length <= bytes.count else { return 0 }
    for index in offset + 1..<offset + length where bytes[index] & 0xC0 != 0x80 { return 0 }
    return length
  }

  private static func control(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ length: Int
  ) -> UInt32? {
    switch length {
    case 1:
      let byte = bytes[offset]
      return byte == 0x09 || byte == 0x0A || byte == 0x0D ? nil : UInt32(byte)
    case 2:
      let isControl = bytes[offset] == 0xC2 && bytes[offset + 1] < 0xA0
      return isControl ? UInt32(bytes[offset + 1]) : nil
    case 3:
      let code =
        UInt32(bytes[offset] & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6
        | UInt32(bytes[offset + 2] & 0x3F)
      return [0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(code) ? code : nil
    default: return nil
    }
  }
}
