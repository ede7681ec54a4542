import Files
import Search
import Values

/// The files of a site's search index: `search-index.json`, and for a large catalog a folder of others.
///
/// A small index has all in its first file; of a large one, pages load what a query needs.
public struct SearchIndexFiles: Sendable {
  /// A file, by its path below the site's root.
  public struct File: Sendable {
    /// With slashes.
    public let path: String
    /// JSON.
    public let bytes: [UInt8]
  }

  /// `search-index.json` first.
  public let files: [File]

  /// An index of this many bytes or less is one file: about 60 KB on the way.
  private static let largestSingle = 400_000
  private static let largestPart = 24_000
  /// Of a term that is in more documents, the weightiest come first and the rest where somebody wants all.
  private static let mostPostings = 2048
  private static let documentsPerFile = 10

  /// Makes an index of documents in the order in which equal ones are listed.
  ///
  /// `digest` gives a name to content, `facets` and `columns` name what documents have in their order.
  public init(
    _ documents: [SearchDocument], languages: [String], facets: [String], columns: [String],
    isSingle: Bool = false, digest: ([UInt8]) -> String
  ) {
    let halves = parallelMap(count: 2) { half in
      half == 0 ? Self.termFiles(WeighedTerms(documents)) : Self.pairFiles(documents)
    }
    let ((terms, termStarts), (pairs, pairStarts)) = (halves[0], halves[1])
    var parts = terms + pairs
    parts.append(("names", Self.names(documents)))
    for facet in facets.indices { parts.append(("facet-\(facet)", Self.facet(facet, documents))) }
    for column in columns.indices {
      let values = documents.map { String($0.columns[column]) }.joined(separator: ",")
      parts.append(("column-\(column)", Array("[\(values)]".utf8)))
    }
    let isSingle =
      isSingle
      || parts.reduce(0) { $0 + $1.bytes.count } + documents.reduce(0) { $0 + $1.entry.count }
        <= Self.largestSingle
    var manifest = Array("{\"version\":2,\"documentCount\":\(documents.count),\"languages\":".utf8)
    manifest.append(list: languages.map { Array($0.utf8) })
    for (name, starts) in [
      ("terms", termStarts), ("pairs", pairStarts), ("facets", facets.map { Array($0.utf8) }),
      ("columns", columns.map { Array($0.utf8) }),
    ] {
      manifest += Array(",\"\(name)\":".utf8)
      manifest.append(list: starts)
    }
    if isSingle {
      manifest += Array(",\n\"files\":{".utf8)
      for (number, part) in parts.enumerated() {
        manifest += Array((number == 0 ? "\n\"" : ",\n\"").utf8) + Array(part.name.utf8)
        manifest += Array("\":".utf8) + part.bytes
      }
      manifest +=
        Array("},\n\"documents\":".utf8) + Self.entries(documents[...]) + Array("}\n".utf8)
      files = [File(path: "search-index.json", bytes: manifest)]
      return
    }
    for start in stride(from: 0, to: documents.count, by: Self.documentsPerFile) {
      let end = min(documents.count, start + Self.documentsPerFile)
      parts.append(
        ("documents-\(start / Self.documentsPerFile)", Self.entries(documents[start..<end])))
    }
    // The parts belong together: a page that has an old one must not mix it with new ones.
    let folder = "search/" + digest(parts.flatMap { Array(digest($0.bytes).utf8) }).prefix(12) + "/"
    manifest += Array(
      ",\"folder\":\"\(folder)\",\"documentsPerFile\":\(Self.documentsPerFile)}\n".utf8)
    files =
      [File(path: "search-index.json", bytes: manifest)]
      + parts.map { File(path: "\(folder)\($0.name).json", bytes: $0.bytes) }
  }

  private static func entries(_ documents: ArraySlice<SearchDocument>) -> [UInt8] {
    var bytes = Array("[".utf8)
    for (number, document) in documents.enumerated() {
      if number > 0 { bytes += [UInt8(ascii: ","), 0x0A] }
      bytes += document.entry
    }
    return bytes + Array("]".utf8)
  }

  // MARK: - Terms

  private typealias Parts = [(name: String, bytes: [UInt8])]

  /// Files of terms in their order, bounded in bytes, with the first term of each.
  private static func termFiles(_ terms: WeighedTerms) -> (Parts, [[UInt8]]) {
    var parts: Parts = []
    var starts: [[UInt8]] = []
    var bytes: [UInt8] = []
    var rest: [UInt8] = []
    func end() {
      guard !bytes.isEmpty else { return }
      parts.append(("terms-\(starts.count - 1)", bytes + [UInt8(ascii: "]")]))
      if !rest.isEmpty { parts.append(("rest-\(starts.count - 1)", rest + [UInt8(ascii: "]")])) }
      bytes = []
      rest = []
    }
    terms.forEach { term, postings in
      let isCut = postings.count > mostPostings
      let kept = isCut ? weightiest(postings) : postings
      var line: [UInt8] = []
      line.append(term: term, cutFrom: isCut ? postings.count : 0, kept)
      if !bytes.isEmpty, bytes.count + line.count > largestPart { end() }
      if bytes.isEmpty { starts.append(Array(term)) }
      bytes += bytes.isEmpty ? [UInt8(ascii: "[")] : [UInt8(ascii: ","), 0x0A]
      bytes += line
      if isCut {
        let known = Set(kept.map(\.document))
        var line: [UInt8] = []
        line.append(
          term: term, cutFrom: 0, postings.filter { !known.contains($0.document) }[...])
        rest += rest.isEmpty ? [UInt8(ascii: "[")] : [UInt8(ascii: ","), 0x0A]
        rest += line
      }
    }
    end()
    return (parts, starts)
  }

  /// Those that count most, of equals the first, in the order of documents.
  private static func weightiest(_ postings: ArraySlice<Posting>) -> ArraySlice<Posting> {
    var counts = [Int](repeating: 0, count: 256)
    for posting in postings { counts[Int(posting.impact)] += 1 }
    // All that count more than the last that is taken, and of those that count as much the first.
    var (least, left) = (UInt32(255), mostPostings)
    while least > 0, counts[Int(least)] <= left {
      left -= counts[Int(least)]
      least -= 1
    }
    return postings.filter { posting in
      if posting.impact == least { left -= 1 }
      return posting.impact > least || posting.impact == least && left >= 0
    }[...]
  }

  /// Pairs of words in their order, in files as terms are.
  private static func pairFiles(_ documents: [SearchDocument]) -> (Parts, [[UInt8]]) {
    var table = TermTable()
    var lists = DocumentLists<Void>()
    for (number, document) in documents.enumerated() {
      document.forEachPair { lists.add(number, to: table.number(of: $0), ()) }
    }
    let (firsts, members) = lists.sorted(count: table.count)
    var parts: Parts = []
    var starts: [[UInt8]] = []
    var bytes: [UInt8] = []
    for number in table.sorted {
      let pair = table[number]
      if bytes.count > largestPart {
        parts.append(("pairs-\(starts.count - 1)", bytes + [UInt8(ascii: "]")]))
        bytes = []
      }
      if bytes.isEmpty { starts.append(Array(pair)) }
      bytes += bytes.isEmpty ? [UInt8(ascii: "[")] : [UInt8(ascii: ","), 0x0A]
      let postings = members[firsts[number]..<firsts[number + 1]].map {
        Posting(document: $0.document, impact: 1)
      }
      bytes.append(term: pair, cutFrom: 0, postings[...])
    }
    if !bytes.isEmpty {
      parts.append(("pairs-\(starts.count - 1)", bytes + [UInt8(ascii: "]")]))
    }
    return (parts, starts)
  }

  private static func names(_ documents: [SearchDocument]) -> [UInt8] {
    let words = Set(documents.flatMap { $0.names.split(separator: 0x0A) })
    var bytes: [UInt8] = []
    bytes.append(list: words.map { Array($0) }.sorted { $0.precedes($1) })
    return bytes
  }

  /// The values of a property, those of most documents first.
  private static func facet(_ facet: Int, _ documents: [SearchDocument]) -> [UInt8] {
    var members: [SearchDocument.FacetValue: [UInt32]] = [:]
    for (number, document) in documents.enumerated() {
      for value in Set(document.facets[facet]) {
        members[value, default: []].append(UInt32(number))
      }
    }
    let sorted = members.sorted { left, right in
      (right.value.count, left.key.value) < (left.value.count, right.key.value)
    }
    var bytes = Array("[".utf8)
    for (number, (value, documents)) in sorted.enumerated() {
      bytes += Array((number == 0 ? "[" : ",\n[").utf8)
      bytes += JSONWriter.bytes(of: .string(value.value)) + Array(",".utf8)
      bytes += JSONWriter.bytes(of: .string(value.label)) + Array(",[".utf8)
      bytes.append(differences: documents)
      bytes += Array("]]".utf8)
    }
    return bytes + Array("]".utf8)
  }
}

extension [UInt8] {
  /// Adds `["term",total,[document,impact,…]]`, documents as differences; the total of postings that are cut.
  fileprivate mutating func append(
    term: ArraySlice<UInt8>, cutFrom total: Int, _ postings: ArraySlice<Posting>
  ) {
    append(UInt8(ascii: "["))
    append(quoted: Array(term))
    self += Array(",\(total),[".utf8)
    var before: UInt32 = 0
    for (number, posting) in postings.enumerated() {
      if number > 0 { append(UInt8(ascii: ",")) }
      append(decimal: Int(posting.document - before))
      append(UInt8(ascii: ","))
      append(decimal: Int(posting.impact))
      before = posting.document
    }
    self += [UInt8(ascii: "]"), UInt8(ascii: "]")]
  }

  fileprivate mutating func append(differences numbers: [UInt32]) {
    var before: UInt32 = 0
    for (place, number) in numbers.enumerated() {
      if place > 0 { append(UInt8(ascii: ",")) }
      append(decimal: Int(number - before))
      before = number
    }
  }

  fileprivate mutating func append(list: [[UInt8]]) {
    append(UInt8(ascii: "["))
    for (place, text) in list.enumerated() {
      if place > 0 { append(UInt8(ascii: ",")) }
      append(quoted: text)
    }
    append(UInt8(ascii: "]"))
  }
}
