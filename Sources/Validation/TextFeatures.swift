/// What a text has in it that a rule may want a closer look at.
///
/// Rules that look for something rare in every text of a catalog ask here first: all of it is found in one pass
/// over the bytes.
struct TextFeatures: OptionSet {
  let rawValue: UInt16

  /// A character beyond ASCII that is no letter of a Latin, Greek or Cyrillic alphabet.
  static let rareCharacter = TextFeatures(rawValue: 1 << 0)
  /// `](` or `]:`, the middle of a link or of where one leads.
  static let link = TextFeatures(rawValue: 1 << 1)
  /// `![`, the beginning of an image.
  static let image = TextFeatures(rawValue: 1 << 2)
  /// `<`.
  static let angle = TextFeatures(rawValue: 1 << 3)
  /// `@`.
  static let at = TextFeatures(rawValue: 1 << 4)
  /// Thirteen digits or more.
  static let manyDigits = TextFeatures(rawValue: 1 << 5)
  /// `http:`.
  static let plainAddress = TextFeatures(rawValue: 1 << 6)
  /// Two spaces, one at an end, or one before a mark.
  static let oddSpace = TextFeatures(rawValue: 1 << 7)
  /// Twenty characters or more of which keys are made, without a space.
  static let longWord = TextFeatures(rawValue: 1 << 8)
  /// Two capitals side by side, or letters of the other words that drafts are left with.
  static let draft = TextFeatures(rawValue: 1 << 9)
  /// Five dashes.
  static let dashes = TextFeatures(rawValue: 1 << 10)

  /// `:`.
  static let scheme = TextFeatures(rawValue: 1 << 11)
  /// `###`, the mark of a heading below others.
  static let lowHeading = TextFeatures(rawValue: 1 << 12)
  /// Seven digits or more.
  static let someDigits = TextFeatures(rawValue: 1 << 13)

  /// A control character other than tabs and line ends.
  static let control = TextFeatures(rawValue: 1 << 14)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { Self.found(in: $0) }
  }

  private static func found(in bytes: UnsafeBufferPointer<UInt8>) -> TextFeatures {
    var found: TextFeatures = []
    let kinds = Self.kinds
    var (digits, word, dashes, numbers) = (0, 0, 0, 0)
    var last: UInt8 = 0x20
    for byte in bytes {
      if byte >= 0x80 {
        // The first bytes of U+00C0 to U+033F, and of U+0380 to U+053F.
        let isUsual = byte < 0xC0 || (0xC3...0xCC).contains(byte) || (0xCE...0xD4).contains(byte)
        if !isUsual { found.insert(.rareCharacter) }
        word = 0
      } else {
        switch kinds[Int(byte)] {
        case .space:
          if last == 0x20 { found.insert(.oddSpace) }
          word = 0
        case .mark:
          if last == 0x20 { found.insert(.oddSpace) }
          word = byte == UInt8(ascii: ".") ? word + 1 : 0
        case .digit:
          digits += 1
          word += 1
        case .capital:
          if kinds[Int(last & 0x7F)] == .capital { found.insert(.draft) }
          word += 1
        case .letter:
          if beginsDraft(last, byte) { found.insert(.draft) }
          word += 1
        case .other: word = 0
        case .special:
          found.formUnion(special(byte, after: last))
          word = byte == UInt8(ascii: "-") ? word + 1 : 0
          dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
          if dashes == 5 { found.insert(.dashes) }
          numbers = byte == UInt8(ascii: "#") ? numbers + 1 : 0
          if numbers == 3 { found.insert(.lowHeading) }
        }
      }
      if word == 20 { found.insert(.longWord) }
      last = byte
    }
    if digits >= 7 { found.insert(.someDigits) }
    if digits >= 13 { found.insert(.manyDigits) }
    if last == 0x20 { found.insert(.oddSpace) }
    return found
  }

  /// The "Sa" of "Say here", the "Wh" of "What the journey does", the "ps" of "lorem ipsum".
  private static func beginsDraft(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (UInt8(ascii: "S"), UInt8(ascii: "a")), (UInt8(ascii: "W"), UInt8(ascii: "h")),
      (UInt8(ascii: "p"), UInt8(ascii: "s")):
      true
    default: false
    }
  }

  private static func special(_ byte: UInt8, after last: UInt8) -> TextFeatures {
    switch byte {
    case UInt8(ascii: "("): last == UInt8(ascii: "]") ? .link : []
    case UInt8(ascii: "["): last == UInt8(ascii: "!") ? .image : []
    case UInt8(ascii: "<"): .angle
    case UInt8(ascii: "@"): .at
    case 0x00..<0x20, 0x7F: .control
    case UInt8(ascii: ":"):
      switch last {
      case UInt8(ascii: "p"), UInt8(ascii: "P"): [.plainAddress, .scheme]
      case UInt8(ascii: "]"): .link
      default: .scheme
      }
    default: []
    }
  }

  private enum Kind { case space, mark, digit, capital, letter, special, other }

  private static let kinds: [Kind] = (0..<0x80).map { (byte: UInt8) in
    switch byte {
    case 0x20: .space
    case 0x09, 0x0A, 0x0D: .other
    case 0x00..<0x20, 0x7F: .special
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .mark
    case 0x30...0x39: .digit
    case 0x41...0x5A: .capital
    case 0x61...0x7A, UInt8(ascii: "_"): .letter
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "@"),
      UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "-"):
      .special
    default: .other
    }
  }
}
