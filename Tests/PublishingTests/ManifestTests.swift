import Testing

@testable import Publishing

@Suite struct ManifestTests {
  private func paths(_ manifest: Manifest) -> [String] {
    (0..<manifest.count).map { String(decoding: manifest[$0], as: UTF8.self) }
  }

  private func line(_ path: String, _ manifest: Manifest, near guess: Int = -1) -> Int? {
    Array(path.utf8).withUnsafeBytes { manifest.line(of: $0, near: guess) }
  }

  @Test func `paths are in the order of their bytes, and read as they were written`() throws {
    let manifest = Manifest(paths: ["b/c.html", "a-b/x", "a/x", "ü.html", "a.html"])
    #expect(paths(manifest) == ["a-b/x", "a.html", "a/x", "b/c.html", "ü.html"])
    let read = try #require(Manifest(manifest.bytes))
    #expect(paths(read) == paths(manifest))
    #expect(line("a/x", read) == 2)
    #expect(line("a/x", read, near: 2) == 2)
    #expect(line("a/x", read, near: 99) == 2)
    #expect(line("a/y", read) == nil)
    #expect(line("", read) == nil)
  }

  @Test func `what is out of order, twice or elsewhere is put right`() throws {
    let text = "serai 1\nb\na\nb\n../c\n\n.serai/manifest\nd"
    let manifest = try #require(Manifest(Array(text.utf8)))
    #expect(paths(manifest) == ["a", "b", "d"])
    #expect(Manifest(Array("serai 2\na\n".utf8)) == nil)
    #expect(Manifest([]) == nil)
    let empty = try #require(Manifest(Array("serai 1\n".utf8)))
    #expect(empty.count == 0)
  }

  @Test(arguments: [
    ([], ["a", "b"]), (["a", "b"], []), (["a", "c", "e"], ["b", "d", "f"]),
    (["b", "c"], ["a", "d"]), (["b", "c", "d"], ["a", "aa", "cc"]),
  ])
  func `what is made again and what is new is one manifest`(before: [String], new: [String]) {
    let earlier = Manifest(paths: before)
    for kept in 0..<(1 << before.count) {
      let isMade = before.indices.map { kept & 1 << $0 != 0 }
      let merged = earlier.keeping(isMade, and: Manifest(paths: new))
      let expected = zip(before, isMade).filter(\.1).map(\.0) + new
      #expect(merged.bytes == Manifest(paths: expected).bytes)
      #expect(earlier.paths(notIn: merged) == zip(before, isMade).filter { !$0.1 }.map(\.0))
    }
  }
}
