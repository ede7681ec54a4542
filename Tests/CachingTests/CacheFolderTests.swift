import Foundation
import Testing

@testable import Caching

/// One after the other, since where caches are is the process's to say.
@Suite(.serialized) struct CacheFolderTests {
  private func withCache(_ body: (CacheFolder, _ path: String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("cache-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    setenv("XDG_CACHE_HOME", folder.path, 1)
    let cache = try #require(CacheFolder("tests", for: [folder.path], version: "1"))
    let tests = folder.path + "/serai/tests"
    if case .missing = cache.read() {} else { Issue.record("there is no cache yet") }
    #expect(cache.write(Self.pieces))
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: tests).first)
    try body(cache, tests + "/" + name)
  }

  private static let pieces = (0..<5).map { piece($0) }

  private static func piece(_ number: Int) -> CachePiece {
    var writer = PackedWriter()
    for word in 0..<number * 40 { writer.add(word * word) }
    return CachePiece(writer)
  }

  private func files(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  private func isDamaged(_ cache: CacheFolder) -> Bool {
    if case .damaged = cache.read() { true } else { false }
  }

  private func read(_ cache: CacheFolder) throws -> [CachePiece] {
    guard case .whole(let pieces) = cache.read() else {
      Issue.record("what was written is whole")
      return []
    }
    return pieces
  }

  @Test func `pieces are read as they were written`() throws {
    try withCache { cache, path in
      let pieces = try read(cache)
      #expect(pieces.map(\.bytes) == Self.pieces.map(\.bytes))
      for (number, piece) in pieces.enumerated() {
        var reader = PackedReader(piece.bytes)
        for word in 0..<number * 40 {
          let read = try reader.int()
          #expect(read == word * word)
        }
        #expect(reader.isAtEnd)
      }
      let names = try files(path)
      #expect(names.count == Self.pieces.count + 1)
    }
  }

  @Test func `whatever byte is another, it is noticed`() throws {
    try withCache { cache, path in
      for name in try files(path) {
        let file = URL(fileURLWithPath: path + "/" + name)
        let whole = try Data(contentsOf: file)
        for place in whole.indices {
          var damaged = whole
          damaged[place] ^= 0x11
          try damaged.write(to: file)
          if case .whole = cache.read() { Issue.record("byte \(place) of \(name) is another") }
        }
        try whole.write(to: file)
      }
      let pieces = try read(cache)
      #expect(pieces.count == Self.pieces.count)
    }
  }

  @Test func `what is cut short, longer, not there or no file is damaged`() throws {
    try withCache { cache, path in
      for name in try files(path) {
        let file = URL(fileURLWithPath: path + "/" + name)
        let whole = try Data(contentsOf: file)
        let shorter = stride(from: 0, to: whole.count, by: 13).map { Data(whole.prefix($0)) }
        for contents in shorter + [whole + Data([0])] {
          try contents.write(to: file)
          #expect(isDamaged(cache), "\(contents.count) bytes of \(name)")
        }
        try FileManager.default.removeItem(at: file)
        if name != "index" { #expect(isDamaged(cache), "\(name) is not there") }
        try FileManager.default.createSymbolicLink(
          atPath: file.path, withDestinationPath: "/dev/zero")
        #expect(isDamaged(cache), "\(name) is a link")
        try FileManager.default.removeItem(at: file)
        try whole.write(to: file)
      }
    }
  }

  @Test func `a cache of another version is foreign`() throws {
    try withCache { _, path in
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      let other = try #require(CacheFolder("tests", for: [folder.path], version: "2"))
      if case .foreign = other.read() {} else { Issue.record("it is another version's") }
    }
  }

  @Test func `a piece that is as it was is not written again, and one that is not wanted goes`()
    throws
  {
    try withCache { cache, path in
      let known = try read(cache)
      let before = try FileManager.default.attributesOfItem(atPath: path + "/" + known[3].fileName)
      #expect(cache.write([known[3], Self.piece(7)]))
      let after = try FileManager.default.attributesOfItem(atPath: path + "/" + known[3].fileName)
      #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
      let names = try files(path)
      #expect(names == ["index", known[3].fileName, Self.piece(7).fileName].sorted())
      let now = try read(cache)
      #expect(now.map(\.bytes) == [known[3].bytes, Self.piece(7).bytes])
      // Whoever has read the pieces still has them.
      #expect(known.map(\.bytes) == Self.pieces.map(\.bytes))
    }
  }

  @Test func `a piece that another build has removed is written again`() throws {
    try withCache { cache, _ in
      let known = try read(cache)
      #expect(cache.write([Self.piece(9)]))
      #expect(cache.write(known))
      let now = try read(cache)
      #expect(now.map(\.bytes) == Self.pieces.map(\.bytes))
    }
  }

  @Test func `the file that an earlier version kept is replaced`() throws {
    try withCache { cache, path in
      try FileManager.default.removeItem(atPath: path)
      try Data("serai cache 2\n".utf8).write(to: URL(fileURLWithPath: path))
      #expect(isDamaged(cache))
      #expect(cache.write(Self.pieces))
      let pieces = try read(cache)
      #expect(pieces.count == Self.pieces.count)
    }
  }

  @Test func `what is removed is missing`() throws {
    try withCache { cache, path in
      cache.remove()
      let names = try files(path)
      #expect(names.isEmpty)
      if case .missing = cache.read() {} else { Issue.record("it was removed") }
    }
  }
}
