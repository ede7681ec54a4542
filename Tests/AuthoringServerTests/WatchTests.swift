import Foundation
import Testing
@testable import AuthoringServer

@Suite struct WatchTests {
  private let root = FileManager.default.temporaryDirectory
    .appending(path: "serai-watch-\(UUID().uuidString)")

  private func make(_ path: String) throws {
    try FileManager.default.createDirectory(
      at: root.appending(path: path), withIntermediateDirectories: true)
  }

  private func write(_ path: String) throws {
    try Data("x".utf8).write(to: root.appending(path: path))
  }

  private func move(_ from: String, _ to: String) throws {
    try FileManager.default.moveItem(at: root.appending(path: from), to: root.appending(path: to))
  }

  @Test func `files and new folders are seen, hidden ones are not`() throws {
    try make("a/b")
    defer { try? FileManager.default.removeItem(at: root) }
    let watch = FolderWatch(root.path)
    #expect(watch.read().isEmpty)
    try write("a/b/one")
    try write("a/.hidden")
    try write("a/draft~")
    #expect(watch.read() == FolderChanges(paths: ["a/b/one"]))
    try make("a/c/d")
    _ = watch.read()
    try write("a/c/d/two")
    #expect(watch.read().paths == ["a/c/d/two"])
  }

  @Test func `a folder that is moved is followed to where it is`() throws {
    try make("a/b")
    defer { try? FileManager.default.removeItem(at: root) }
    let watch = FolderWatch(root.path)
    try move("a", "z")
    #expect(watch.read().paths == ["a", "z"])
    try write("z/b/one")
    #expect(watch.read().paths == ["z/b/one"])
    try FileManager.default.removeItem(at: root.appending(path: "z"))
    #expect(watch.read().paths.contains("z"))
  }

  @Test func `a file that is saved aside and moved into place is one change of it`() throws {
    try make("a")
    try write("a/file.yaml")
    defer { try? FileManager.default.removeItem(at: root) }
    let watch = FolderWatch(root.path)
    try write("a/.file.yaml.swp")
    _ = rename(
      root.appending(path: "a/.file.yaml.swp").path, root.appending(path: "a/file.yaml").path)
    #expect(watch.read() == FolderChanges(paths: ["a/file.yaml"]))
  }

  @Test func `a folder that has gone is found when it comes back`() throws {
    try make("a")
    let watch = FolderWatch(root.path)
    try FileManager.default.removeItem(at: root)
    #expect(watch.read().isLost)
    #expect(!watch.isThere)
    #expect(!watch.resume())
    try make("a")
    defer { try? FileManager.default.removeItem(at: root) }
    #expect(watch.resume())
    try write("a/one")
    #expect(watch.read().paths.contains("a/one"))
  }
}
