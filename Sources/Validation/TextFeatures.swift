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
  /// `http:`.
  static let plainAddress = TextFeatures(rawValue: 1 << 6)
  /// Two spaces, one at an end, or one before a mark.
  static let oddSpace = TextFeatures(rawValue: 1 << 7)
  /// Twenty characters or more of which keys are made, not only small letters, without a space.
  static let longWord = TextFeatures(rawValue: 1 << 8)
  /// Two capitals side by side, or letters of the other words that drafts are left with.
  static let draft = TextFeatures(rawValue: 1 << 9)
  /// Five dashes.
  static let dashes = TextFeatures(rawValue: 1 << 10)

  /// `:` behind the first word.
  static let scheme = TextFeatures(rawValue: 1 << 11)
  /// `###`, the mark of a heading below others.
  static let lowHeading = TextFeatures(rawValue: 1 << 12)
  /// As many digits as the number of a card has, or, with a plus, that of a telephone.
  static let number = TextFeatures(rawValue: 1 << 13)

  /// A control character other than tabs and line ends.
  static let control = TextFeatures(rawValue: 1 << 14)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { Self.found(in: $0) }
  }

  private static func found(in bytes: UnsafeBufferPointer<UInt8>) -> TextFeatures {
    kinds.withUnsafeBufferPointer { kinds in
      var scan = TextScan()
      for byte in bytes {
        let kind = kinds[Int(byte)]
        if kind == .letter { scan.word += 1 } else { scan.take(byte, kind) }
        scan.last = byte
      }
      return scan.end()
    }
  }

  private static let kinds: [TextScan.Kind] = (0...0xFF).map { TextScan.Kind($0) }
}
