/// As much of an index as has been loaded.
struct SearchIndex {
  private(set) var documentCount: UInt32 = 0
  private(set) var languages: [SearchLanguage] = []
  /// The first term of each file.
  private(set) var termStarts: [[UInt8]] = []
  private(set) var pairStarts: [[UInt8]] = []
  private(set) var facetNames: [[UInt8]] = []
  private(set) var columnNames: [[UInt8]] = []
  private(set) var terms: [TermFile?] = []
  private(set) var hasRest: [Bool] = []
  private(set) var pairs: [TermFile?] = []
  private(set) var facets: [Facet?] = []
  private(set) var columns: [Column?] = []
  private(set) var names: [[UInt8]]?

  /// Reads `search-index.json`, and what a small index has in it; nil where it is none.
  init?(_ bytes: [UInt8]) {
    var cursor = IndexCursor(bytes)
    var inline: [(IndexFile, IndexCursor)] = []
    cursor.object { cursor, key in
      switch key {
      case Array("documentCount".utf8): documentCount = cursor.number()
      case Array("languages".utf8):
        languages = cursor.strings().compactMap { SearchLanguage(tag: $0) }
      case Array("terms".utf8): termStarts = cursor.strings()
      case Array("pairs".utf8): pairStarts = cursor.strings()
      case Array("facets".utf8): facetNames = cursor.strings()
      case Array("columns".utf8): columnNames = cursor.strings()
      case Array("files".utf8):
        cursor.object { cursor, name in
          if let file = IndexFile(name: name) { inline.append((file, cursor)) }
          cursor.skip()
        }
      default: cursor.skip()
      }
    }
    guard !cursor.hasFailed, documentCount < 1 << 24 else { return nil }
    terms = [TermFile?](repeating: nil, count: termStarts.count)
    hasRest = [Bool](repeating: false, count: termStarts.count)
    pairs = [TermFile?](repeating: nil, count: pairStarts.count)
    facets = [Facet?](repeating: nil, count: facetNames.count)
    columns = [Column?](repeating: nil, count: columnNames.count)
    for (file, cursor) in inline {
      var cursor = cursor
      load(file, &cursor)
    }
  }

  /// Adds a file; what it does not know or cannot read it leaves out, and says so.
  mutating func load(_ file: IndexFile, _ bytes: [UInt8]) -> Bool {
    var cursor = IndexCursor(bytes)
    load(file, &cursor)
    return !cursor.hasFailed
  }

  private mutating func load(_ file: IndexFile, _ cursor: inout IndexCursor) {
    switch file {
    case .terms(let number) where number < terms.count:
      terms[number] = TermFile(&cursor, documentCount: documentCount)
    case .rest(let number) where number < terms.count:
      terms[number]?.add(TermFile(&cursor, documentCount: documentCount))
      hasRest[number] = true
    case .pairs(let number) where number < pairs.count:
      pairs[number] = TermFile(&cursor, documentCount: documentCount)
    case .names: names = cursor.strings()
    case .facet(let number) where number < facets.count:
      facets[number] = Facet(
        name: facetNames[number], &cursor, documentCount: documentCount)
    case .column(let number) where number < columns.count:
      var values = cursor.numbers()
      values += [UInt32](repeating: 0, count: max(0, Int(documentCount) - values.count))
      columns[number] = Column(name: columnNames[number], values: values)
    default: break
    }
  }

  /// The file that has a term, by the first terms of all; nil where there are none.
  static func file(with term: [UInt8], among starts: [[UInt8]]) -> Int? {
    guard !starts.isEmpty else { return nil }
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if term.precedes(starts[middle]) { high = middle } else { low = middle + 1 }
    }
    return max(0, low - 1)
  }
}
