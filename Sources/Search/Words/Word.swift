/// A word of a text in its plain form, and where it stands.
public struct Word: Equatable, Sendable {
  /// Lower case, without accents, in UTF-8.
  public let bytes: [UInt8]
  /// The bytes of the text that it was made of.
  public let range: Range<Int>
}
