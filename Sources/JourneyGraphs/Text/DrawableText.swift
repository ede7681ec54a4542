/// The characters of untrusted text that may be drawn.
enum DrawableText {
  /// Longer texts are cut: nothing in a diagram shows more.
  static let limit = 300
  /// As many marks as scripts in use put on one letter; heaps of them would run over neighbours.
  private static let marksInARow = 4

  /// Cleans a text: white space and line ends become single spaces, the ends are trimmed; control,
  /// format and bidirectional characters and noncharacters are dropped, so are heaped marks.
  ///
  /// Gives at most `limit` characters, and whether some were cut off.
  static func scalars(
    of text: String, limit: Int = DrawableText.limit
  ) -> (scalars: [Unicode.Scalar], isCut: Bool) {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(min(text.utf8.count, limit))
    var spaceBefore = false
    var marks = 0
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        spaceBefore = !result.isEmpty
        continue
      }
      if isInvisible(scalar) { continue }
      marks = isMark(scalar) ? marks + 1 : 0
      if marks > marksInARow { continue }
      if result.count >= limit - 1 { return (result, true) }
      if spaceBefore { result.append(" ") }
      spaceBefore = false
      result.append(scalar)
    }
    return (result, false)
  }

  /// Whether the scalar combines with the one before it, so that no line may start with it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F,
      0xE31, 0xE34...0xE3A, 0xE47...0xE4E, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200C...0x200D,
      0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0x1F3FB...0x1F3FF:
      true
    default: false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Controls, bidirectional controls, zero-width fillers, tags and noncharacters.
  ///
  /// The joiners of emoji and Indic scripts (U+200C, U+200D) stay.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFDD0...0xFDEF, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB,
      0xE0000...0xE0FFF:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
