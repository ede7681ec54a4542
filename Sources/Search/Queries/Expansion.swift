/// The terms of an index that a word of a query stands for.
struct Expansion {
  /// A term, and what a document's impact counts for it, in 256ths.
  struct Candidate {
    let file: Int
    let position: Int
    let factor: UInt32
  }

  private(set) var candidates: [Candidate] = []
  /// What has to be loaded first.
  private(set) var missing: [IndexFile] = []
  /// Words of names that it may have been meant for.
  private(set) var corrections: [[UInt8]] = []

  private static let whole: UInt32 = 256
  /// The beginning of a longer word, and a word with a typing error, are less sure.
  private static let beginning: UInt32 = 160
  private static let corrected: UInt32 = 128
  private static let mostBeginnings = 120
  private static let mostCorrections = 6

  init(_ term: SearchQuery.Term, in index: SearchIndex) {
    for form in Self.forms(of: term.word, index.languages) { look(form, Self.whole, index) }
    if term.isOpen, term.word.count > 1 { lookBeyond(term.word, index) }
    if term.isOpen, term.word.count > 4, candidates.isEmpty, missing.isEmpty {
      // While a word is typed it can be longer than its stem: "cancelli" on the way to "cancelling".
      for length in 1...min(3, term.word.count - 4) {
        look(Array(term.word.dropLast(length)), Self.corrected, index)
      }
    }
    guard candidates.isEmpty, missing.isEmpty, term.word.count > 3 else { return }
    guard let names = index.names else {
      missing = [.names]
      return
    }
    corrections = Array(
      names.lazy.filter { OneEdit.separates($0, term.word) }.prefix(Self.mostCorrections))
    for word in corrections {
      for form in Self.forms(of: word, index.languages) { look(form, Self.corrected, index) }
    }
  }

  /// A word and its stems.
  static func forms(of word: [UInt8], _ languages: [SearchLanguage]) -> [[UInt8]] {
    var forms = [word]
    for language in languages {
      let stem = language.stem(of: word)
      if !forms.contains(stem) { forms.append(stem) }
    }
    return forms
  }

  private mutating func look(_ term: [UInt8], _ factor: UInt32, _ index: SearchIndex) {
    guard let file = SearchIndex.file(with: term, among: index.termStarts) else { return }
    guard let terms = index.terms[file] else { return miss(.terms(file)) }
    if let position = terms.position(of: term) {
      candidates.append(Candidate(file: file, position: position, factor: factor))
    }
  }

  /// Terms that begin with a word.
  private mutating func lookBeyond(_ word: [UInt8], _ index: SearchIndex) {
    guard var file = SearchIndex.file(with: word, among: index.termStarts) else { return }
    let last = file + 2
    var found = 0
    while file < index.termStarts.count, file <= last {
      guard let terms = index.terms[file] else { return miss(.terms(file)) }
      var position = terms.first(notBefore: word)
      while position < terms.terms.count, terms.terms[position].begins(with: word) {
        guard found < Self.mostBeginnings else { return }
        found += 1
        candidates.append(Candidate(file: file, position: position, factor: Self.beginning))
        position += 1
      }
      file += 1
      guard position == terms.terms.count, file < index.termStarts.count,
        index.termStarts[file].begins(with: word)
      else { return }
    }
  }

  private mutating func miss(_ file: IndexFile) {
    if !missing.contains(file) { missing.append(file) }
  }
}
