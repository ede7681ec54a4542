/// Savoy's light stemmer of German ("Light Stemming Approaches for the French, Portuguese, German and
/// Hungarian Languages", SAC 2006): the endings of plurals and cases.
enum GermanStem {
  static func of(_ given: [UInt8]) -> [UInt8] { second(first(given)) }

  private static func first(_ word: [UInt8]) -> [UInt8] {
    if word.count > 5, word.ends(with: "ern") { return Array(word.dropLast(3)) }
    if word.count > 4 {
      for ending: StaticString in ["em", "en", "er", "es"] where word.ends(with: ending) {
        return Array(word.dropLast(2))
      }
    }
    if word.count > 3 {
      if word.ends(with: "e") { return Array(word.dropLast()) }
      if word.ends(with: "s"), endsInS(word[word.count - 2]) { return Array(word.dropLast()) }
    }
    return word
  }

  private static func second(_ word: [UInt8]) -> [UInt8] {
    if word.count > 5, word.ends(with: "est") { return Array(word.dropLast(3)) }
    if word.count > 4, word.ends(with: "er") || word.ends(with: "en") {
      return Array(word.dropLast(2))
    }
    if word.count > 4, word.ends(with: "st"), endsInS(word[word.count - 3]) {
      return Array(word.dropLast(2))
    }
    return word
  }

  private static func endsInS(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "b"), UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "g"),
      UInt8(ascii: "h"), UInt8(ascii: "k"), UInt8(ascii: "l"), UInt8(ascii: "m"),
      UInt8(ascii: "n"), UInt8(ascii: "t"):
      true
    default: false
    }
  }
}
