import Foundation
import Testing

@testable import Caching

/// One after the other, since where caches are is the process's to say.
@Suite(.serialized) struct CacheFileTests {
  private func withCache(_ body: (CacheFile, _ path: String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("cache-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    setenv("XDG_CACHE_HOME", folder.path, 1)
    let file = try #require(CacheFile("tests", for: [folder.path], version: "1"))
    let tests = folder.path + "/serai/tests"
    if case .missing = file.read() {} else { Issue.record("there is no cache yet") }
    #expect(file.write(Self.pieces))
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: tests).first)
    try body(file, tests + "/" + name)
  }

  private static let pieces = (0..<5).map { number in
    var writer = PackedWriter()
    for word in 0..<number * 40 { writer.add(word * word) }
    return writer
  }

  @Test func `pieces are read as they were written`() throws {
    try withCache { file, _ in
      guard case .whole(let readers) = file.read() else {
        Issue.record("what was written is whole")
        return
      }
      #expect(readers.map(\.count) == Self.pieces.map(\.bytes.count))
      for (number, reader) in readers.enumerated() {
        var reader = reader
        for word in 0..<number * 40 {
          let read = try reader.int()
          #expect(read == word * word)
        }
        #expect(reader.isAtEnd)
      }
    }
  }

  @Test func `whatever byte is another, it is noticed`() throws {
    try withCache { file, path in
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      for place in whole.indices {
        var damaged = whole
        damaged[place] ^= 0x11
        try damaged.write(to: URL(fileURLWithPath: path))
        if case .whole = file.read() { Issue.record("byte \(place) is another") }
      }
    }
  }

  @Test func `what is cut short or longer is damaged`() throws {
    try withCache { file, path in
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      let shorter = stride(from: 0, to: whole.count, by: 13).map { Data(whole.prefix($0)) }
      for contents in shorter + [whole + Data([0])] {
        try contents.write(to: URL(fileURLWithPath: path))
        if case .damaged = file.read() {} else { Issue.record("\(contents.count) bytes") }
      }
    }
  }

  @Test func `a cache of another version is foreign`() throws {
    try withCache { _, path in
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      let other = try #require(CacheFile("tests", for: [folder.path], version: "2"))
      if case .foreign = other.read() {} else { Issue.record("it is another version's") }
    }
  }
}
