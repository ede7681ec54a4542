/// One pass over the bytes of a text, with what it has to remember.
struct TextScan {
  /// What bytes are to the pass; most are plain letters, which only make words longer.
  enum Kind: UInt8 {
    case letter, draftLetter, capital, digit, space, mark, special, usualLetter, rareLetter, other

    init(_ byte: UInt8) {
      self =
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "h"), UInt8(ascii: "s"): .draftLetter
        case 0x61...0x7A, UInt8(ascii: "_"): .letter
        case 0x41...0x5A: .capital
        case 0x30...0x39: .digit
        case 0x20: .space
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .mark
        case 0x09, 0x0A, 0x0D: .other
        case 0x00..<0x20, 0x7F: .special
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "@"),
          UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "+"):
          .special
        // The first bytes of U+00C0 to U+033F, and of U+0380 to U+053F, and all that are not first.
        case 0x80..<0xC0, 0xC3...0xCC, 0xCE...0xD4: .usualLetter
        case 0x80...: .rareLetter
        default: .other
        }
    }
  }

  private var found: TextFeatures = []
  /// The byte before.
  var last: UInt8 = 0x20
  /// How many bytes of which keys are made came last, how many of them are capitals or digits.
  var word = 0
  private var marks = 0
  /// Whether no space or mark has come yet behind a letter: what may be the scheme of an address, in
  /// which browsers pass over tabs and line ends.
  private var isFirstWord = true
  private var digits = 0
  private var hasPlus = false
  private var dashes = 0
  private var numbers = 0

  /// Keys have more than twenty characters, and not only small letters.
  private mutating func endWord() {
    if word >= 20, marks > 0 { found.insert(.longWord) }
    word = 0
    marks = 0
  }

  mutating func take(_ byte: UInt8, _ kind: Kind) {
    switch kind {
    case .letter: word += 1
    case .draftLetter:
      if beginsDraft(byte) { found.insert(.draft) }
      word += 1
    case .capital:
      if (0x41...0x5A).contains(last) { found.insert(.draft) }
      word += 1
      marks += 1
    case .digit:
      digits += 1
      word += 1
      marks += 1
    case .space:
      if last == 0x20 { found.insert(.oddSpace) }
      if word > 0 { isFirstWord = false }
      endWord()
    case .mark:
      if last == 0x20 { found.insert(.oddSpace) }
      if byte == UInt8(ascii: ".") {
        word += 1
      } else {
        isFirstWord = false
        endWord()
      }
    case .special: takeSpecial(byte)
    case .rareLetter:
      isFirstWord = false
      found.insert(.rareCharacter)
      endWord()
    case .usualLetter, .other:
      if byte > 0x20 { isFirstWord = false }
      endWord()
    }
  }

  private mutating func takeSpecial(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("): if last == UInt8(ascii: "]") { found.insert(.link) }
    case UInt8(ascii: "["): if last == UInt8(ascii: "!") { found.insert(.image) }
    case UInt8(ascii: "+"): hasPlus = true
    case UInt8(ascii: "<"): found.insert(.angle)
    case UInt8(ascii: "@"): found.insert(.at)
    case UInt8(ascii: ":"):
      if isFirstWord { found.insert(.scheme) }
      if last | 0x20 == UInt8(ascii: "p") { found.insert(.plainAddress) }
      if last == UInt8(ascii: "]") { found.insert(.link) }
    case UInt8(ascii: "#"):
      numbers = last == byte ? numbers + 1 : 1
      if numbers == 3 { found.insert(.lowHeading) }
    case UInt8(ascii: "-"):
      dashes = last == byte ? dashes + 1 : 1
      if dashes == 5 { found.insert(.dashes) }
      word += 1
      return
    default: found.insert(.control)
    }
    endWord()
  }

  /// The "Sa" of "Say here", the "Wh" of "What the journey does", the "ps" of "lorem ipsum".
  private func beginsDraft(_ byte: UInt8) -> Bool {
    switch (last, byte) {
    case (UInt8(ascii: "S"), UInt8(ascii: "a")), (UInt8(ascii: "W"), UInt8(ascii: "h")),
      (UInt8(ascii: "p"), UInt8(ascii: "s")):
      true
    default: false
    }
  }

  /// What was found in the whole text.
  mutating func end() -> TextFeatures {
    endWord()
    if digits >= 13 || digits >= 7 && hasPlus { found.insert(.number) }
    if last == 0x20 { found.insert(.oddSpace) }
    return found
  }
}
