/// What somebody typed: words, "phrases", and filters such as `tag:orders`.
public struct SearchQuery: Equatable, Sendable {
  /// A word that is looked for.
  struct Term: Equatable, Sendable {
    /// In its plain form, not stemmed.
    let word: [UInt8]
    /// Whether it may go on: the last word while somebody types.
    let isOpen: Bool
  }

  /// A filter: a property and a value that it must have.
  struct Filter: Equatable, Sendable {
    let name: [UInt8]
    let value: [UInt8]
  }

  private(set) var terms: [Term] = []
  /// Words that must follow each other.
  private(set) var phrases: [[[UInt8]]] = []
  var filters: [Filter] = []

  /// More words say no more; queries come from anywhere.
  private static let mostTerms = 12
  private static let mostBytes = 400

  /// Takes a text apart; a `name:` counts as a filter where it is one of the given names.
  ///
  /// Words without a subject, of the given languages, are left out where there are others.
  init(_ text: [UInt8], filterNames: [[UInt8]], languages: [SearchLanguage] = []) {
    let text = Array(text.prefix(Self.mostBytes))
    var position = 0
    while position < text.count {
      if Self.isSpace(text[position]) {
        position += 1
        continue
      }
      let start = position
      var colon: Int?
      var isQuoted = false
      while position < text.count, isQuoted || !Self.isSpace(text[position]) {
        if text[position] == UInt8(ascii: "\"") { isQuoted.toggle() }
        if text[position] == UInt8(ascii: ":"), colon == nil, !isQuoted { colon = position }
        position += 1
      }
      add(text[start..<position], colon: colon, isLast: position == text.count, filterNames)
    }
    let telling = terms.filter { term in
      !languages.contains { FunctionWords.contains(term.word, $0) }
    }
    if !telling.isEmpty { terms = telling }
    if terms.count > Self.mostTerms { terms.removeSubrange(Self.mostTerms...) }
  }

  private mutating func add(
    _ piece: ArraySlice<UInt8>, colon: Int?, isLast: Bool, _ filterNames: [[UInt8]]
  ) {
    if let colon {
      let name = piece[piece.startIndex..<colon].map { $0 | 0x20 }
      let value = piece[(colon + 1)...].filter { $0 != UInt8(ascii: "\"") }
      if filterNames.contains(name) {
        if !value.isEmpty { filters.append(Filter(name: name, value: value)) }
        return
      }
    }
    let words = WordReader.words(of: piece).map { $0.bytes }
    let isPhrase = piece.first == UInt8(ascii: "\"")
    if isPhrase, words.count > 1 { phrases.append(words) }
    for (index, word) in words.enumerated() {
      let isOpen = isLast && !isPhrase && index == words.count - 1
      if let place = terms.firstIndex(where: { $0.word == word }) {
        if isOpen { terms[place] = Term(word: word, isOpen: true) }
      } else {
        terms.append(Term(word: word, isOpen: isOpen))
      }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
