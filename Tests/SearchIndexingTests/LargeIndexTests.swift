import Search
import SearchIndexing
import TestSupport
import Testing
import Values

@Suite struct LargeIndexTests {
  /// Documents that are too large together for an index of one file.
  private static func documents(changed: Int? = nil) -> [SearchDocument] {
    var random = SeededGenerator(seed: 6)
    let more = String(repeating: "x", count: 4000)
    return (0..<120).map { number in
      var words = (0..<60).map { _ in "word\(random.next(800))" }
      if number == changed { words[5] = "changed" }
      return SearchDocument(
        id: "t\(number)", entry: Array("{\"templateId\":\"t\(number)\",\"more\":\"\(more)\"}".utf8),
        texts: [
          .init(.name, "Name \(number % 7)", .english),
          .init(.description, words.joined(separator: " "), .english),
        ], facets: [[.init("a\(random.next(3))")]], columns: [UInt32(number)])
    }
  }

  private static func files(_ documents: [SearchDocument]) -> [String: [UInt8]] {
    let files = SearchIndexFiles(
      documents, languages: ["en"], facets: ["category"], columns: ["number"], digest: digest
    ).files
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
  }

  private static func first(of files: [String: [UInt8]]) throws -> Object {
    let bytes = try #require(files["search-index.json"])
    let value = try JSONReader.value(of: bytes)
    return try #require(value.object)
  }

  /// Not one to rely on elsewhere: FNV-1a, in as many digits as a name has.
  private static let digest: @Sendable ([UInt8]) -> String = { bytes in
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash | 1 << 63, radix: 16)
  }

  @Test func `the first file names all others by their digests`() throws {
    let files = Self.files(Self.documents())
    let index = try Self.first(of: files)
    var named: Set<String> = ["search-index.json"]
    let digests = try #require(index["digests"]?.object)
    for kind in digests {
      let list = try #require(kind.value.array)
      for (number, digest) in list.enumerated() {
        guard let digest = digest.string else { continue }
        let name = kind.key == "names" ? "names" : "\(kind.key)-\(number)"
        named.insert("search/index/\(name).\(digest).json")
      }
    }
    #expect(named == Set(files.keys))
    #expect(named.count > 20)
  }

  @Test func `a change of one document leaves most files as they are`() {
    let before = Self.files(Self.documents())
    let after = Self.files(Self.documents(changed: 60))
    let new = Set(after.keys).subtracting(before.keys)
    // Those of the words that it had and has.
    #expect((1...6).contains(new.count), "\(new)")
  }

  @Test func `of a stem in very many documents the rest is a file of the same number`() throws {
    let documents = (0..<2100).map { number in
      SearchDocument(
        id: "t\(number)", entry: Array(repeating: 0x30, count: 300),
        texts: [.init(.name, "everywhere", .english)], facets: [[]], columns: [0])
    }
    let files = Self.files(documents)
    let index = try Self.first(of: files)
    let digest = try #require(index["digests"]?.object?["rest"]?.array?.first?.string)
    let rest = try #require(files["search/index/rest-0.\(digest).json"])
    let lines = try JSONReader.value(of: rest)
    let postings = try #require(lines.array?.first?.array?.last?.array)
    #expect(postings.count == 2 * (2100 - 2048))
  }
}
