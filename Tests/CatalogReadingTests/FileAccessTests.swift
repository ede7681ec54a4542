import CatalogReading
import Diagnostics
import Files
import Foundation
import Testing

@Suite struct FileAccessTests {
  @Test func `a folder on disk and its twin in memory list and read the same`() throws {
    let files = ["b/x.yaml": "1", "a.yaml": "22", "b-c": "", "b/d/é.md": "3"]
    let folder = try temporaryFolder(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    let memory = FileAccess.memory(files.mapValues { Array($0.utf8) })
    let disk = FileAccess.disk(folder.path)
    // Only a disk has times.
    let listed = try disk.list()
    #expect(listed.allSatisfy { $0.signature != nil })
    #expect(listed.map { FileEntry(path: $0.path, kind: $0.kind) } == (try memory.list()))
    #expect(try disk.list().map(\.path) == ["a.yaml", "b", "b-c", "b/d", "b/d/é.md", "b/x.yaml"])
    for path in files.keys { #expect(try disk.read(path, 2) == memory.read(path, 2)) }
    for access in [disk, memory] {
      #expect(error { try access.read("a.yaml", 1) }?.reason == .tooLarge(limit: 1))
      #expect(error { try access.read("none", 1) }?.reason == .notFound)
    }
    #expect(error { try disk.read("b", 1) }?.reason == .notAFile)
    #expect(error { try FileAccess.disk(folder.path + "/none").list() }?.reason == .notFound)
  }

  @Test func `folders are walked through beside each other, and listed in one order`() throws {
    var files: [String: String] = [:]
    for name in ["a", "a-b", "a.b", "a0", "B", "é"] {
      for file in ["x/y.yaml", "x-y", "x/z/deep", "z"] { files["t/\(name)/\(file)"] = "1" }
    }
    let folder = try temporaryFolder(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    let memory = FileAccess.memory(files.mapValues { Array($0.utf8) })
    #expect(try FileAccess.disk(folder.path).list().map(\.path) == memory.list().map(\.path))
  }

  @Test func `links are listed with where they lead and never followed`() throws {
    let folder = try temporaryFolder(["in/file": "1"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let manager = FileManager.default
    for (link, target) in [
      ("out", "/etc"), ("file", "in/file"), ("folder", "in"), ("gone", "nowhere"), ("up", ".."),
    ] {
      try manager.createSymbolicLink(
        atPath: folder.path + "/" + link, withDestinationPath: target)
    }
    let access = FileAccess.disk(folder.path)
    let links = try access.list().filter { $0.kind != .file && $0.kind != .folder }
    #expect(
      links.map(\.kind) == [true, true, false, false, false].map { .symbolicLink(staysInside: $0) })
    #expect(error { try access.read("file", 9) }?.reason == .leadsOutside)
    #expect(error { try access.read("folder/file", 9) } != nil)
    #expect(
      error { try access.read("../" + folder.lastPathComponent + "/in/file", 9) }?.reason
        == .leadsOutside)
  }

  @Test func `a listing gives up beyond its limits`() throws {
    let files = ["a/b/c/d": "", "e": ""]
    let folder = try temporaryFolder(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    let memory = files.mapValues { Array($0.utf8) }
    for (limits, isDeep) in [
      (FileAccess.Limits(depth: 2), true), (FileAccess.Limits(count: 3), false),
    ] {
      let accesses = [
        FileAccess.disk(folder.path, limits: limits), .memory(memory, limits: limits),
      ]
      for access in accesses {
        let reason = error { try access.list() }?.reason
        #expect(reason == (isDeep ? .tooDeep(limit: 2) : .tooMany(limit: 3)))
      }
    }
    let enough = FileAccess.disk(folder.path, limits: FileAccess.Limits(depth: 3, count: 5))
    #expect(try enough.list().count == 5)
  }

  @Test func `a parallel map keeps the order whatever the workers`() {
    let items = Array(0..<10_000)
    for workers in [nil, 1, 2, 7, 100] {
      #expect(
        parallelMap(items, workers: workers) { String($0 * 3) } == items.map { String($0 * 3) })
    }
    #expect(parallelMap([Int](), workers: 4) { $0 }.isEmpty)
  }

  @Test func `a text file is UTF-8 without its byte-order mark`() {
    let access = FileAccess.memory([
      "good": [0xEF, 0xBB, 0xBF, 0x68, 0x69], "bad": Array("ä\nxy".utf8) + [0xFF, 0xFF],
    ])
    #expect(TextFile.read("good", from: access).text == "hi")
    let (text, problems) = TextFile.read("bad", from: access)
    #expect(text == nil)
    #expect(problems.map(\.location.plainText) == ["bad:2:3-2:4"])
    #expect(
      TextFile.read("good", from: access, limit: 4).diagnostics.map(\.id) == ["unreadable-file"])
  }

  private func error<Result>(_ body: () throws -> Result) -> FileError? {
    do {
      _ = try body()
      return nil
    } catch {
      return error as? FileError
    }
  }

  private func temporaryFolder(_ files: [String: String]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("serai-\(UUID().uuidString)")
    for (path, text) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return folder
  }
}
