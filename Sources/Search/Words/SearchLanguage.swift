/// A language whose words are brought to a stem.
public enum SearchLanguage: UInt8, CaseIterable, Sendable {
  case english, german, french

  /// The language of a tag such as `de` or `de-CH`; nil where words stay as they are.
  public init?(tag: [UInt8]) {
    guard tag.count == 2 || (tag.count > 2 && tag[2] == UInt8(ascii: "-")) else { return nil }
    switch (tag[0] | 0x20, tag[1] | 0x20) {
    case (UInt8(ascii: "e"), UInt8(ascii: "n")): self = .english
    case (UInt8(ascii: "d"), UInt8(ascii: "e")): self = .german
    case (UInt8(ascii: "f"), UInt8(ascii: "r")): self = .french
    default: return nil
    }
  }

  /// The stem of a plain word.
  public func stem(of word: [UInt8]) -> [UInt8] {
    guard word.allSatisfy({ $0 < 0x80 }) else { return word }
    return switch self {
    case .english: EnglishStem.of(word)
    case .german: GermanStem.of(word)
    case .french: FrenchStem.of(word)
    }
  }
}
