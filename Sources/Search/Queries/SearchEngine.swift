/// Answers queries from as much of an index as it has been given.
///
/// A page first asks what a request needs, loads it, and asks again until nothing is needed: then `search`
/// gives the result. Ranking is BM25F (Robertson and Zaragoza 2009), its weights worked out when the index is
/// made; a word counts as much as its best form, and documents with more of the words come first.
public struct SearchEngine {
  private var index: SearchIndex

  /// Begins with `search-index.json`; nil where that cannot be read.
  public init?(_ bytes: [UInt8]) {
    guard let index = SearchIndex(bytes) else { return nil }
    self.index = index
  }

  /// Adds a file that was needed; false where it cannot be read.
  public mutating func load(_ file: IndexFile, _ bytes: [UInt8]) -> Bool { index.load(file, bytes) }

  /// What must be loaded before a request can be answered.
  public func needs(_ request: SearchRequest) -> [IndexFile] {
    let query = self.query(request)
    var files: [IndexFile] = []
    func need(_ file: IndexFile) { if !files.contains(file) { files.append(file) } }
    for term in query.terms {
      let expansion = Expansion(term, in: index)
      expansion.missing.forEach(need)
      if request.isExact { rest(of: expansion).forEach(need) }
    }
    for pair in query.phrases.flatMap(Self.pairs) {
      if let file = SearchIndex.file(with: pair, among: index.pairStarts), index.pairs[file] == nil
      {
        need(.pairs(file))
      }
    }
    for (position, name) in index.facetNames.enumerated() where index.facets[position] == nil {
      let isAsked = query.filters.contains { $0.name == name }
      if isAsked || request.countsFacets { need(.facet(position)) }
    }
    for (position, name) in index.columnNames.enumerated() where index.columns[position] == nil {
      if request.sort == name || request.limits.contains(where: { $0.name == name }) {
        need(.column(position))
      }
    }
    return files
  }

  /// The documents that match, from what has been loaded.
  public func search(_ request: SearchRequest) -> SearchResult {
    let query = self.query(request)
    var result = SearchResult()
    var (scores, matching) = match(query, &result)
    restrict(&matching, request.limits)
    let filters = self.filters(query)
    var all = matching
    for filter in filters { all.formIntersection(filter.documents) }
    if request.countsFacets { result.facets = count(matching, filters) }
    result.total = all.total
    let column = request.sort.flatMap { name in
      index.columns.first { $0?.name == name }.flatMap { $0 }
    }
    var best = BestHits(most: request.offset + request.limit)
    all.forEach { document in
      let score = scores.isEmpty ? 0 : scores[Int(document)]
      let key = column.map { $0.values[Int(document)] } ?? score
      best.add(document, key: column != nil && request.isAscending ? .max - key : key, score)
    }
    result.hits = Array(best.hits.dropFirst(request.offset))
    scores = []
    return result
  }

  /// The ranges of a text's bytes that a query's words are found in.
  public func highlights(of text: [UInt8], _ request: SearchRequest) -> [Range<Int>] {
    let query = self.query(request)
    let corrections = query.terms.flatMap { Expansion($0, in: index).corrections }
    let forms = query.terms.map { Expansion.forms(of: $0.word, index.languages) }
    let meant = corrections.map { Expansion.forms(of: $0, index.languages) }
    return WordReader.words(of: text).filter { word in
      let own = Expansion.forms(of: word.bytes, index.languages)
      return (forms + meant).contains { $0.contains(where: own.contains) }
        || query.terms.contains {
          $0.isOpen && $0.word.count > 1 && word.bytes.begins(with: $0.word)
        }
    }.map { $0.range }
  }

  private func query(_ request: SearchRequest) -> SearchQuery {
    var query = SearchQuery(
      request.text, filterNames: index.facetNames, languages: index.languages)
    query.add(request.filters)
    return query
  }

  // MARK: - Words

  /// What each document scores, and which are found; no scores where no word was asked for.
  private func match(_ query: SearchQuery, _ result: inout SearchResult) -> ([UInt32], Bits) {
    let count = Int(index.documentCount)
    guard !query.terms.isEmpty else { return ([], Bits(count: count, all: true)) }
    let expansions = query.terms.map { Expansion($0, in: index) }
    // "is" and "my" add to what is found by other words, but find nothing themselves.
    let isCommon = expansions.map { expansion in
      expansion.candidates.contains { frequency(of: $0) * 2 > index.documentCount }
    }
    let onlyCommon = !isCommon.contains(false)
    var scores = [UInt32](repeating: 0, count: count)
    var words = [UInt32](repeating: 0, count: count)
    var best = [UInt32](repeating: 0, count: count)
    var found = Bits(count: count)
    for (number, expansion) in expansions.enumerated() {
      if !expansion.missing.isEmpty || !rest(of: expansion).isEmpty { result.isExact = false }
      result.corrections += expansion.corrections
      for document in add(expansion, to: &best) {
        scores[Int(document)] += best[Int(document)]
        words[Int(document)] += 1
        best[Int(document)] = 0
        if onlyCommon || !isCommon[number] { found.insert(document) }
      }
    }
    // Twice as many of the words count four times as much.
    found.forEach { scores[Int($0)] *= words[Int($0)] * words[Int($0)] }
    for phrase in query.phrases { narrow(&found, to: phrase) }
    return (scores, found)
  }

  /// Leaves the documents with a phrase; where none has it in a text that keeps the order of words, those with
  /// all its words.
  private func narrow(_ found: inout Bits, to phrase: [[UInt8]]) {
    var exact = found
    for pair in Self.pairs(phrase) { exact.formIntersection(documents(with: pair)) }
    if exact.total > 0 {
      found = exact
      return
    }
    for word in phrase {
      let expansion = Expansion(.init(word: word, isOpen: false), in: index)
      var having = Bits(count: Int(index.documentCount))
      for candidate in expansion.candidates {
        guard let file = index.terms[candidate.file] else { continue }
        for posting in file.postings[candidate.position] { having.insert(posting.document) }
      }
      if having.total > 0 { found.formIntersection(having) }
    }
  }

  /// Raises documents to the best that a word's forms give them; gives those that it touched.
  private func add(_ expansion: Expansion, to best: inout [UInt32]) -> [UInt32] {
    var touched: [UInt32] = []
    for candidate in expansion.candidates {
      guard let file = index.terms[candidate.file] else { continue }
      for posting in file.postings[candidate.position] {
        let document = Int(posting.document)
        if best[document] == 0 { touched.append(posting.document) }
        best[document] = max(best[document], max(1, posting.impact * candidate.factor))
      }
    }
    return touched
  }

  private func frequency(of candidate: Expansion.Candidate) -> UInt32 {
    index.terms[candidate.file]?.frequencies[candidate.position] ?? 0
  }

  /// The files with the lighter postings of an expansion's terms.
  private func rest(of expansion: Expansion) -> [IndexFile] {
    var files: [IndexFile] = []
    for candidate in expansion.candidates {
      guard let terms = index.terms[candidate.file], terms.isCut[candidate.position],
        !index.hasRest[candidate.file], !files.contains(.rest(candidate.file))
      else { continue }
      files.append(.rest(candidate.file))
    }
    return files
  }

  /// Words that follow each other, as the index has them.
  private static func pairs(_ phrase: [[UInt8]]) -> [[UInt8]] {
    zip(phrase, phrase.dropFirst()).map { $0 + [0x20] + $1 }
  }

  private func documents(with pair: [UInt8]) -> Bits {
    var documents = Bits(count: Int(index.documentCount))
    guard let number = SearchIndex.file(with: pair, among: index.pairStarts),
      let file = index.pairs[number], let position = file.position(of: pair)
    else { return documents }
    for posting in file.postings[position] { documents.insert(posting.document) }
    return documents
  }

  // MARK: - Filters

  /// A property, and the documents with one of the values that were asked for.
  private struct Filter {
    let facet: Int
    var documents: Bits
  }

  /// Values of one property are alternatives; a value that nothing has leaves nothing.
  private func filters(_ query: SearchQuery) -> [Filter] {
    var filters: [Filter] = []
    for asked in query.filters {
      guard let number = index.facetNames.firstIndex(of: asked.name) else { continue }
      let place: Int
      if let known = filters.firstIndex(where: { $0.facet == number }) {
        place = known
      } else {
        place = filters.count
        filters.append(Filter(facet: number, documents: Bits(count: Int(index.documentCount))))
      }
      guard let facet = index.facets[number], let value = facet.position(of: asked.value) else {
        continue
      }
      for document in facet.documents[value] { filters[place].documents.insert(document) }
    }
    return filters
  }

  /// Counts by property, each without its own filter: what one would get by choosing another value.
  private func count(
    _ matching: Bits, _ filters: [Filter]
  ) -> [(name: [UInt8], counts: [SearchResult.Count])] {
    index.facets.indices.compactMap { number in
      guard let facet = index.facets[number] else { return nil }
      var documents = matching
      for filter in filters where filter.facet != number {
        documents.formIntersection(filter.documents)
      }
      let counts = facet.values.indices.map { value in
        SearchResult.Count(
          value: facet.values[value], label: facet.labels[value],
          count: documents.count(of: facet.documents[value]))
      }
      return (facet.name, counts)
    }
  }

  private func restrict(_ matching: inout Bits, _ limits: [SearchRequest.Limits]) {
    for limit in limits {
      guard let column = index.columns.first(where: { $0?.name == limit.name }).flatMap({ $0 })
      else { continue }
      var inside = Bits(count: Int(index.documentCount))
      matching.forEach { document in
        if limit.range.contains(column.values[Int(document)]) { inside.insert(document) }
      }
      matching = inside
    }
  }
}

extension SearchQuery {
  /// Adds filters that were chosen, not typed.
  mutating func add(_ chosen: [(name: [UInt8], value: [UInt8])]) {
    filters += chosen.map { Filter(name: $0.name, value: $0.value) }
  }
}

extension Facet {
  /// The position of a value, named as in the catalog or as people read it.
  func position(of asked: [UInt8]) -> Int? {
    if let exact = values.firstIndex(of: asked) { return exact }
    let words = WordReader.words(of: asked).map { $0.bytes }
    return values.firstIndex { WordReader.words(of: $0).map { $0.bytes } == words }
      ?? labels.firstIndex { WordReader.words(of: $0).map { $0.bytes } == words }
  }
}
