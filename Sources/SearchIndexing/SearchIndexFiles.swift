import Caching
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

  private typealias Part = (name: PartName, bytes: [UInt8])

  /// An index of this many bytes or less is one file: about 60 KB on the way.
  private static let largestSingle = 400_000
  private static let largestPart = 24_000
  private static let documentsPerFile = 10
  /// Enough to tell the versions of one file from each other, and few enough that the first file stays small.
  private static let digestLength = 10

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
    let (terms, termStarts) = IndexPart.plan("terms", sections.terms) {
      $0 + $1 > Self.largestPart
    }
    let (pairs, pairStarts) = IndexPart.plan("pairs", sections.pairs) { count, _ in
      count > Self.largestPart
    }
    let parts =
      parallelMap(terms) { Part($0.name, $0.bytes(of: sections.terms)) }
      + parallelMap(pairs) { Part($0.name, $0.bytes(of: sections.pairs)) }
      + Self.lists(documents, facets: facets.count, columns: columns.count)
    let head = Self.head(
      documents.count, languages,
      [
        ("terms", termStarts), ("pairs", pairStarts), ("facets", facets.map(\.quoted)),
        ("columns", columns.map(\.quoted)),
      ])
    let count = parts.reduce(0) { $0 + $1.bytes.count }
    let listed = documents.reduce(0) { $0 + $1.entry.count }
    files =
      isSingle || count + listed <= Self.largestSingle
      ? [Self.single(head, parts, documents)] : Self.several(head, parts, documents, digest)
  }

  /// What `search-index.json` begins with: the first of each file's terms, and what facets and columns are called.
  private static func head(
    _ count: Int, _ languages: [String], _ lists: [(name: String, items: [[UInt8]])]
  ) -> [UInt8] {
    var head = Array("{\"version\":3,\"documentCount\":\(count),\"languages\":".utf8)
    head.append(list: languages.map(\.quoted))
    for list in lists {
      head += Array(",\"\(list.name)\":".utf8)
      head.append(list: list.items)
    }
    return head
  }

  /// The index in one file.
  private static func single(
    _ head: [UInt8], _ parts: [Part], _ documents: [SearchDocument]
  ) -> File {
    var bytes = head + Array(",\n\"files\":{".utf8)
    for (number, part) in parts.enumerated() {
      bytes += Array((number == 0 ? "\n\"" : ",\n\"").utf8) + Array(part.name.text.utf8)
      bytes += Array("\":".utf8) + part.bytes
    }
    bytes += Array("},\n\"documents\":".utf8) + entries(documents[...]) + Array("}\n".utf8)
    return File(path: "search-index.json", bytes: bytes)
  }

  /// The index in a file that names the others, and these.
  private static func several(
    _ head: [UInt8], _ parts: [Part], _ documents: [SearchDocument],
    _ digest: @Sendable ([UInt8]) -> String
  ) -> [File] {
    let listed = (documents.count + documentsPerFile - 1) / documentsPerFile
    let parts =
      parts
      + parallelMap(count: listed) { number in
        let start = number * documentsPerFile
        let end = min(documents.count, start + documentsPerFile)
        return Part(PartName("documents", number), entries(documents[start..<end]))
      }
    // A page that has an old first file must not mix what it names with new files. Each has a digest of its own in its
    // name, so that a change of one template leaves most files as they are.
    let digests = parallelMap(parts) { String(digest($0.bytes).prefix(digestLength)) }
    let bytes =
      head + Array(",\n\"digests\":{".utf8) + lists(of: digests, parts.map(\.name))
      + Array("},\n\"documentsPerFile\":\(documentsPerFile)}\n".utf8)
    return [File(path: "search-index.json", bytes: bytes)]
      + zip(parts, digests).map { part, digest in
        File(path: "search/index/\(part.name.text).\(digest).json", bytes: part.bytes)
      }
  }

  /// By kind of file the digests of all, in the order of their numbers; null where there is none of a number.
  private static func lists(of digests: [String], _ names: [PartName]) -> [UInt8] {
    var kinds: [String] = []
    var lists: [String: [String]] = [:]
    for (name, digest) in zip(names, digests) {
      if lists[name.kind] == nil { kinds.append(name.kind) }
      var list = lists.removeValue(forKey: name.kind) ?? []
      let missing = max(0, (name.number ?? 0) - list.count)
      list += [String](repeating: "null", count: missing) + ["\"\(digest)\""]
      lists[name.kind] = list
    }
    let members = kinds.map { "\"\($0)\":[\((lists[$0] ?? []).joined(separator: ","))]" }
    return Array(members.joined(separator: ",\n").utf8)
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
    var bytes: [UInt8] = []
    bytes.reserveCapacity(documents.reduce(2) { $0 + $1.entry.count + 2 })
    bytes.append(UInt8(ascii: "["))
    for number in documents.indices {
      if number > documents.startIndex { bytes += IndexLines.separator }
      documents[number].entry.withUnsafeBytes { bytes += $0 }
    }
    bytes.append(UInt8(ascii: "]"))
    return bytes
  }

  // MARK: - Parts

  /// The words of names, the values of each facet, and the numbers of each column.
  private static func lists(_ documents: [SearchDocument], facets: Int, columns: Int) -> [Part] {
    let (values, others) = both {
      FacetList.all(facets, of: documents).enumerated().map { number, list in
        Part(PartName("facet", number), list.bytes)
      }
    } _: {
      (
        Part(PartName("names"), names(documents)),
        (0..<columns).map { Part(PartName("column", $0), column($0, documents)) }
      )
    }
    return [others.0] + values + others.1
  }

  private static func names(_ documents: [SearchDocument]) -> [UInt8] {
    var words = TermTable()
    for number in documents.indices {
      documents[number].names.withUnsafeBytes { names in
        names.forEachLine { _ = words.number(of: $0) }
      }
    }
    var bytes: [UInt8] = []
    bytes.append(
      list: words.sorted.map { number in
        var quoted: [UInt8] = []
        quoted.append(quoted: words[number])
        return quoted
      })
    return bytes
  }

  private static func column(_ column: Int, _ documents: [SearchDocument]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(documents.count * 5)
    bytes.append(UInt8(ascii: "["))
    for number in documents.indices {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(decimal: Int(documents[number].columns[column]))
    }
    bytes.append(UInt8(ascii: "]"))
    return bytes
  }
}

extension String {
  /// As JSON.
  fileprivate var quoted: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(quoted: utf8)
    return bytes
  }
}

extension [UInt8] {
  /// Adds a list of what is JSON already.
  fileprivate mutating func append(list: [[UInt8]]) {
    append(UInt8(ascii: "["))
    for (place, item) in list.enumerated() {
      if place > 0 { append(UInt8(ascii: ",")) }
      append(contentsOf: item)
    }
    append(UInt8(ascii: "]"))
  }
}
