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
  /// What the next index may begin with.
  public let memory: SearchMemory

  /// An index of this many bytes or less is one file: about 60 KB on the way.
  private static let largestSingle = 400_000
  private static let largestPart = 24_000
  private static let documentsPerFile = 10

  /// Makes an index of documents in the order in which equal ones are listed.
  ///
  /// `digest` gives a name to content, `facets` and `columns` name what documents have in their order.
  ///
  /// - Parameter earlier: knows the words of those documents that come without.
  public init(
    _ documents: [SearchDocument], after earlier: SearchMemory = SearchMemory(),
    languages: [String], facets: [String], columns: [String], isSingle: Bool = false,
    digest: @Sendable ([UInt8]) -> String
  ) {
    let sections = Self.sections(documents, earlier)
    memory = SearchMemory(
      documents.map(\.id), TermBlocks(sections.terms.flatMap(\.blocks)),
      TermBlocks(sections.pairs.flatMap(\.blocks)))
    let (terms, termStarts) = IndexLines.files("terms", sections.terms) {
      $0 + $1 > Self.largestPart
    }
    let (pairs, pairStarts) = IndexLines.files("pairs", sections.pairs) { count, _ in
      count > Self.largestPart
    }
    var parts = terms + pairs
    let lists = parallelMap(count: facets.count + 1) { part in
      part == 0 ? Self.names(documents) : Self.facet(part - 1, documents)
    }
    parts.append(("names", lists[0]))
    for facet in facets.indices { parts.append(("facet-\(facet)", lists[facet + 1])) }
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
    let digests = parallelMap(parts) { digest($0.bytes) }
    let folder = "search/" + digest(digests.flatMap { Array($0.utf8) }).prefix(12) + "/"
    manifest += Array(
      ",\"folder\":\"\(folder)\",\"documentsPerFile\":\(Self.documentsPerFile)}\n".utf8)
    files =
      [File(path: "search-index.json", bytes: manifest)]
      + parts.map { File(path: "\(folder)\($0.name).json", bytes: $0.bytes) }
  }

  /// The lines of all terms and of all pairs, made beside each other.
  private static func sections(
    _ documents: [SearchDocument], _ earlier: SearchMemory
  ) -> (terms: [IndexLines], pairs: [IndexLines]) {
    let fresh = parallelMap(count: 2) { half in
      half == 0 ? FreshTerms(terms: documents) : FreshTerms(pairs: documents)
    }
    let numbers = earlier.renumbered(documents)
    let terms = earlier.terms.sections(with: fresh[0])
    let pairs = earlier.pairs.sections(with: fresh[1])
    let mergings = [
      TermMerging(numbers, fresh[0], TermWeights(documents)), TermMerging(numbers, fresh[1], nil),
    ]
    let made = parallelMap(count: terms.count + pairs.count) { section in
      section < terms.count
        ? mergings[0].lines(terms[section].earlier, terms[section].fresh)
        : mergings[1].lines(
          pairs[section - terms.count].earlier, pairs[section - terms.count].fresh)
    }
    return (Array(made[..<terms.count]), Array(made[terms.count...]))
  }

  private static func entries(_ documents: ArraySlice<SearchDocument>) -> [UInt8] {
    var bytes = Array("[".utf8)
    for (number, document) in documents.enumerated() {
      if number > 0 { bytes += [UInt8(ascii: ","), 0x0A] }
      bytes += document.entry
    }
    return bytes + Array("]".utf8)
  }

  // MARK: - Parts

  private static func names(_ documents: [SearchDocument]) -> [UInt8] {
    var words = TermTable()
    for document in documents {
      document.names.withUnsafeBytes { names in
        for word in names.split(separator: 0x0A) {
          _ = words.number(of: UnsafeRawBufferPointer(rebasing: word))
        }
      }
    }
    var bytes: [UInt8] = []
    bytes.append(list: words.sorted.map { Array(words[$0]) })
    return bytes
  }

  /// The values of a property, those of most documents first.
  private static func facet(_ facet: Int, _ documents: [SearchDocument]) -> [UInt8] {
    var members: [SearchDocument.FacetValue: [UInt32]] = [:]
    for (number, document) in documents.enumerated() {
      let values = document.facets[facet]
      for value in values.count == 1 ? values : Array(Set(values)) {
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
