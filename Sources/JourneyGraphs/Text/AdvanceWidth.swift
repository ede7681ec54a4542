/// How wide characters are about to be in a system's sans-serif font.
///
/// The widths of ASCII are Helvetica's (Adobe's font metrics) in hundredths of the font size, and a
/// twelfth more, since the user interface fonts of today's systems run wider.
enum AdvanceWidth {
  /// Printable ASCII from the space on.
  private static let ascii: [UInt8] = [
    28, 28, 36, 56, 56, 89, 67, 19, 33, 33, 39, 58, 28, 33, 28, 28,  // space ! " … /
    56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 28, 28, 58, 58, 58, 56,  // 0 … ?
    102, 67, 67, 72, 72, 67, 61, 78, 72, 28, 50, 67, 56, 83, 72, 78,  // @ A … O
    67, 78, 72, 67, 61, 72, 67, 94, 67, 67, 61, 28, 28, 28, 47, 56,  // P … _
    33, 56, 56, 50, 56, 56, 28, 56, 56, 22, 22, 50, 22, 83, 56, 56,  // ` a … o
    56, 56, 33, 50, 28, 56, 50, 72, 50, 50, 50, 33, 26, 33, 58,  // p … ~
  ]

  /// The width of one scalar in 1/1200 of the font size.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    if value >= 0x20, value < 0x7F { return Int(ascii[value - 0x20]) * 13 }
    return DrawableText.isMark(scalar) ? 0 : (isWide(scalar) ? 1260 : 760)
  }

  /// Whether a line may be broken before and after the scalar without a space: East Asian scripts.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115E, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F000...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
