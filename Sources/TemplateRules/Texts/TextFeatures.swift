/// What a text has in it that a rule may want a closer look at.
///
/// Rules that look for something rare in every text of a catalog ask here first: all of it is found in one pass
/// over the bytes.
public struct TextFeatures: OptionSet, Sendable {
  /// One bit for each.
  public let rawValue: UInt16

  /// A character beyond ASCII that is no letter of a Latin, Greek or Cyrillic alphabet.
  public static let rareCharacter = TextFeatures(rawValue: 1 << 0)
  /// `](` or `]:`, the middle of a link or of where one leads.
  public static let link = TextFeatures(rawValue: 1 << 1)
  /// `![`, the beginning of an image.
  public static let image = TextFeatures(rawValue: 1 << 2)
  /// `<`.
  public static let angle = TextFeatures(rawValue: 1 << 3)
  /// `@`.
  public static let at = TextFeatures(rawValue: 1 << 4)
  /// `http:`.
  public static let plainAddress = TextFeatures(rawValue: 1 << 6)
  /// Two spaces, one at an end, or one before a mark.
  public static let oddSpace = TextFeatures(rawValue: 1 << 7)
  /// Twenty characters or more of which keys are made, not only small letters, without a space.
  public static let longWord = TextFeatures(rawValue: 1 << 8)
  /// Two capitals side by side, or letters of the other words that drafts are left with.
  public static let draft = TextFeatures(rawValue: 1 << 9)
  /// Five dashes.
  public static let dashes = TextFeatures(rawValue: 1 << 10)

  /// `:` behind the first word.
  public static let scheme = TextFeatures(rawValue: 1 << 11)
  /// `###`, the mark of a heading below others.
  public static let lowHeading = TextFeatures(rawValue: 1 << 12)
  /// As many digits as the number of a card has, or, with a plus, that of a telephone.
  public static let number = TextFeatures(rawValue: 1 << 13)

  /// A control character other than tabs and line ends.
  public static let control = TextFeatures(rawValue: 1 << 14)

  /// Creates a set of bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Looks through a text.
  public init(_ text: String) {
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
