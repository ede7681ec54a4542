import Foundation

/// A Git repository for one test, which goes with it.
final class GitFolder {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("serai-git-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try git("init", "--quiet", "--initial-branch", "main")
  }

  /// A clone of another.
  init(cloning other: GitFolder, _ options: String...) throws {
    try Self.run(
      ["clone", "--quiet"] + options + ["file://" + other.folder.path, folder.path], in: nil)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  func git(_ words: String...) throws -> String { try Self.run(words, in: folder) }

  /// Commits everything.
  func commit(_ message: String) throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--allow-empty", "--message", message)
  }

  func write(_ text: String, to path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func link(_ path: String, to target: String) throws {
    let link = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: target)
  }

  func read(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appendingPathComponent(path))
  }

  func copy(_ source: URL, to path: String) throws {
    try FileManager.default.copyItem(at: source, to: folder.appendingPathComponent(path))
  }

  func serai(_ line: String) throws -> CommandRun { try CommandRun(line, in: folder) }

  /// Runs Git as nobody in particular, whatever the machine is set to.
  @discardableResult
  private static func run(_ words: [String], in folder: URL?) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c",
        "commit.gpgsign=false",
      ]
      + words
    process.currentDirectoryURL = folder
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw GitFailure(words: words) }
    return String(decoding: output, as: UTF8.self)
  }
}

struct GitFailure: Error {
  let words: [String]
}
