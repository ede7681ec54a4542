/// The characters of a text that are not seen, or that turn around what is, where no script and no
/// picture needs them.
///
/// Source: Unicode Technical Report 36, "Unicode Security Considerations", and Technical Standard 39,
/// "Unicode Security Mechanisms"; the Unicode Standard, section 23, for what joiners, variation
/// selectors and tags are for.
struct HiddenScalars {
  /// Their places, in code points from the beginning.
  private(set) var positions: [Int] = []
  private let scalars: [Unicode.Scalar]
  /// Whether something is written from right to left, so that marks of direction have their place.
  private let isBidirectional: Bool

  init(in scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    isBidirectional = scalars.contains { $0.isRightToLeft }
    positions = scalars.indices.filter { isHidden($0) }
  }

  /// Whether it takes a look at what is around a character to know; most need none.
  static func mayBeHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0x034F, 0x2010..<0x2028, 0x2030..<0x2060, 0x3165..<0xE000: false
    default: true
    }
  }

  private func isHidden(_ index: Int) -> Bool {
    switch scalars[index].value {
    case 0x09, 0x0A, 0x0D: false
    // Controls, which YAML can write by escapes.
    case 0x00..<0x20, 0x7F..<0xA0: true
    // Marks of direction; embeddings and overrides are never needed.
    case 0x061C, 0x200E, 0x200F: !isBidirectional
    case 0x202A...0x202E, 0x2066...0x2069: true
    // Without width, and fillers that look like nothing.
    case 0x034F, 0x17B4, 0x17B5: !isBidirectional
    case 0x115F, 0x1160, 0x200B, 0x2028, 0x2029, 0x2060...0x2065, 0x206A...0x206F, 0x3164, 0xFEFF,
      0xFFA0, 0xFFF0...0xFFFB:
      true
    case 0x2800: !isBraille(index - 1) && !isBraille(index + 1)
    // Joiners have their place in some scripts and in pictures.
    case 0x200C, 0x200D: !joins(index)
    case 0x180B...0x180F: !isBefore(index, 0x1800...0x18AF)
    case 0xFE00...0xFE0F: !variesPicture(index)
    case 0xE0100...0xE01EF: !variesIdeograph(index)
    case 0xE0000...0xE0FFF: !isInFlag(index)
    case 0x1D173...0x1D17A: true
    // Of private use: nobody knows what a reader sees, if anything.
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
    default: false
    }
  }

  private func isBefore(_ index: Int, _ range: ClosedRange<UInt32>) -> Bool {
    index > 0 && range.contains(scalars[index - 1].value)
  }

  private func isBraille(_ index: Int) -> Bool {
    scalars.indices.contains(index) && (0x2801...0x28FF).contains(scalars[index].value)
  }

  /// Whether what is around a joiner is of a script that needs it, or a picture.
  private func joins(_ index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    return [scalars[index - 1], scalars[index + 1]].allSatisfy { scalar in
      scalar.value >= 0x0590
        && (scalar.properties.isAlphabetic || scalar.properties.isEmoji
          || scalar.value == 0xFE0F || scalar.properties.generalCategory == .nonspacingMark)
    }
  }

  /// One variation of a picture or symbol, or of the digit on a key; more of them carry bytes.
  private func variesPicture(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let base = scalars[index - 1]
    if base.isASCII {
      return base.properties.isEmoji && index + 1 < scalars.count
        && scalars[index + 1].value == 0x20E3
    }
    return !base.properties.isVariationSelector && base.value > 0xA0
  }

  private func variesIdeograph(_ index: Int) -> Bool {
    index > 0 && scalars[index - 1].properties.isIdeographic
  }

  /// Whether a tag is of the flag of a region: a black flag, at most six letters and digits, an end.
  private func isInFlag(_ index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 8, (0xE0020...0xE007F).contains(scalars[start].value) {
      start -= 1
    }
    guard scalars[start].value == 0x1F3F4 else { return false }
    let tags = scalars[(start + 1)...].prefix(8).prefix { $0.isTagLetter }
    let end = start + 1 + tags.count
    return (3...6).contains(tags.count) && end < scalars.count && scalars[end].value == 0xE007F
      && index <= end
  }
}

extension Unicode.Scalar {
  /// Of a script that is written from right to left.
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF: value != 0x061C
    case 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// The tag of a small letter or digit.
  fileprivate var isTagLetter: Bool {
    (0xE0030...0xE0039).contains(value) || (0xE0061...0xE007A).contains(value)
  }
}
