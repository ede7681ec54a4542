/// What a code point is to a search: a letter in its plainest form, or something between words.
enum Letter: Equatable {
  /// One or two bytes of ASCII: `É` is `e`, `ß` is `ss`.
  case plain(UInt8, UInt8 = 0)
  /// A letter of another script, in lower case where it is known how.
  case other(UInt32)
  /// A character that is a word of its own, as in Chinese and Japanese.
  case ideograph(UInt32)
  /// A mark upon the letter before, which search leaves out.
  case mark
  /// A character between words.
  case gap

  init(_ point: UInt32) {
    switch point {
    case 0x30...0x39, 0x61...0x7A: self = .plain(UInt8(point))
    case 0x41...0x5A: self = .plain(UInt8(point) | 0x20)
    case ..<0xC0: self = .gap
    case 0xC0..<0x180: self = Self.latin(point)
    case 0x0218...0x021B: self = .plain(point < 0x021A ? UInt8(ascii: "s") : UInt8(ascii: "t"))
    case 0x0300..<0x0370: self = .mark
    case 0x0391...0x03A9: self = .other(point + 0x20)
    case 0x0400...0x040F: self = .other(point + 0x50)
    case 0x0410...0x042F: self = .other(point + 0x20)
    // A soft hyphen's kin, joiners and direction marks hide inside words.
    case 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: self = .mark
    case 0x2000..<0x2C00, 0x2E00..<0x2E80, 0x3000..<0x3040, 0xFF00...0xFF0F, 0x1F000...: self = .gap
    case 0x2E80..<0x3000, 0x3040..<0xA000, 0xF900..<0xFB00, 0x20000..<0x40000:
      self = .ideograph(point)
    default: self = .other(point)
    }
  }

  /// Latin-1 and Latin Extended-A without their marks.
  private static func latin(_ point: UInt32) -> Letter {
    switch point {
    case 0xC6, 0xE6: return .plain(UInt8(ascii: "a"), UInt8(ascii: "e"))
    case 0xDF: return .plain(UInt8(ascii: "s"), UInt8(ascii: "s"))
    case 0xD7, 0xF7: return .gap
    case 0x152, 0x153: return .plain(UInt8(ascii: "o"), UInt8(ascii: "e"))
    case 0x132, 0x133: return .plain(UInt8(ascii: "i"), UInt8(ascii: "j"))
    default:
      let plain: StaticString =
        """
        aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllllllln\
        nnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """
      let index = Int(point - 0xC0)
      return index < plain.utf8CodeUnitCount ? .plain(plain.utf8Start[index]) : .other(point)
    }
  }
}
