import Caching
import Search
import SearchIndexing
import TestSupport
import Testing

@Suite struct SearchMemoryTests {
  private static func document(_ number: Int, _ random: inout SeededGenerator) -> SearchDocument {
    let words = (0..<20).map { _ in "word\(random.next(60))" }.joined(separator: " ")
    return SearchDocument(
      id: "t\(number)", entry: Array("{\"templateId\":\"t\(number)\"}".utf8),
      texts: [
        .init(.name, "Name \(number % 7) common", .english), .init(.description, words, .english),
        .init(.texts, String(repeating: "again ", count: random.next(60)), .english),
      ], facets: [[.init("a\(random.next(3))")]], columns: [UInt32(number)])
  }

  private static func files(
    _ documents: [SearchDocument], after memory: SearchMemory = SearchMemory()
  ) -> SearchIndexFiles {
    SearchIndexFiles(
      documents, after: memory, languages: ["en"], facets: ["category"], columns: ["number"],
      isSingle: true, digest: { "\($0.count)" })
  }

  /// A document as a cache gives it: without its words.
  private static func kept(_ document: SearchDocument) throws -> SearchDocument {
    var writer = PackedWriter()
    document.pack(into: &writer)
    var reader = PackedReader(writer.packed)
    return try SearchDocument(packed: &reader)
  }

  private static func packed(_ memory: SearchMemory) -> [UInt8] {
    var writer = PackedWriter()
    memory.pack(into: &writer)
    return writer.bytes
  }

  private static func unpacked(_ bytes: [UInt8]) throws -> SearchMemory {
    var reader = PackedReader(PackedBytes(bytes))
    return try SearchMemory(packed: &reader)
  }

  @Test func `an index after a change is the index from the start`() throws {
    var random = SeededGenerator(seed: 3)
    var documents = (0..<60).map { Self.document($0, &random) }
    var memory = SearchMemory()
    for round in 0..<24 {
      let known = try documents.map { memory.knows($0.id) ? try Self.kept($0) : $0 }
      var (now, all) = (known, documents)
      if round % 3 == 0 {
        let number = random.next(all.count)
        all[number] = Self.document(number + 1000 * round, &random)
        now[number] = all[number]
      }
      if round % 4 == 1 {
        let number = random.next(all.count)
        all.remove(at: number)
        now.remove(at: number)
      }
      if round % 4 == 2 {
        let (one, other) = (random.next(all.count), random.next(all.count))
        all.swapAt(one, other)
        now.swapAt(one, other)
      }
      let after = Self.files(now, after: memory)
      #expect(after.files.map(\.bytes) == Self.files(all).files.map(\.bytes))
      memory = try Self.unpacked(Self.packed(after.memory))
      documents = all
    }
  }

  @Test func `a term of very many documents is cut in the same way`() throws {
    var random = SeededGenerator(seed: 4)
    let documents = (0..<2100).map { Self.document($0, &random) }
    let before = Self.files(documents)
    var changed = try documents.map { try Self.kept($0) }
    let other = Self.document(9000, &random)
    changed[700] = other
    var clean = documents
    clean[700] = other
    #expect(
      Self.files(changed, after: before.memory).files[0].bytes == Self.files(clean).files[0].bytes)
  }

  @Test func `a damaged memory is refused or gives another index, and never a crash`() throws {
    var random = SeededGenerator(seed: 5)
    let documents = (0..<40).map { Self.document($0, &random) }
    let bytes = Self.packed(Self.files(documents).memory)
    let kept = try documents.map { try Self.kept($0) }
    for count in stride(from: 0, to: bytes.count, by: 61) {
      #expect(throws: PackedDamage.self) { try Self.unpacked(Array(bytes.prefix(count))) }
    }
    for _ in 0..<150 {
      var damaged = bytes
      damaged[random.next(bytes.count)] = UInt8(random.next(256))
      guard let memory = try? Self.unpacked(damaged) else { continue }
      _ = Self.files(kept, after: memory)
    }
  }
}
