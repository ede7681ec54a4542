import Foundation
import TestSupport
import Testing

/// `serai validate --fix`, on a copy of the catalog in `Fixtures/fixing`.
@Suite struct FixTests {
  private static let folder = fixtures().appendingPathComponent("fixing")
  private static let day = "--as-of 2026-01-01"

  @Test func `--diff shows what would change, and changes nothing`() throws {
    let copy = try Copy()
    let safe = try CommandRun("validate catalog --diff \(Self.day)", in: copy.folder)
    #expect(safe.status == 1)
    try expectGolden(safe.output, Self.folder.appendingPathComponent("safe.diff"))
    let all = try CommandRun(
      "validate catalog --diff --unsafe-fixes \(Self.day)", in: copy.folder)
    try expectGolden(all.output, Self.folder.appendingPathComponent("all.diff"))
    #expect(try copy.files == copy.original)
  }

  @Test func `--fix makes what --diff has shown, and is done`() throws {
    let copy = try Copy()
    let diff = try CommandRun("validate catalog --diff \(Self.day)", in: copy.folder).output
    let first = try CommandRun("validate catalog --fix \(Self.day)", in: copy.folder)
    #expect(first.errors.hasPrefix("Fixed "))
    #expect(try copy.files != copy.original)
    let fixed = try copy.files
    let second = try CommandRun("validate catalog --fix \(Self.day)", in: copy.folder)
    #expect(second.errors == "There was nothing to fix.\n")
    #expect(second.output == first.output)
    #expect(try copy.files == fixed)
    // The shown diff is a patch, as `patch` understands it.
    try expectPatched(diff, to: fixed)
  }

  @Test func `unsafe fixes are made where they are asked for`() throws {
    let copy = try Copy()
    _ = try CommandRun("validate catalog --fix \(Self.day)", in: copy.folder)
    let run = try CommandRun("validate catalog --unsafe-fixes \(Self.day)", in: copy.folder)
    #expect(run.errors.hasPrefix("Fixed "))
    #expect(run.output.hasSuffix("No problems found.\n"))
    #expect(run.status == 0)
  }

  @Test func `a link that waits where a fix is written leads nowhere`() throws {
    let copy = try Copy()
    let outside = copy.folder.appendingPathComponent("outside")
    try Data("kept".utf8).write(to: outside)
    let file = "catalog/templates/greeter/1.0.0/template.yaml"
    try FileManager.default.createSymbolicLink(
      at: copy.folder.appendingPathComponent(file + ".serai-new"), withDestinationURL: outside)
    _ = try CommandRun("validate catalog --fix \(Self.day)", in: copy.folder)
    #expect(try String(contentsOf: outside, encoding: .utf8) == "kept")
  }

  private func expectPatched(_ diff: String, to files: [String: Data]) throws {
    let copy = try Copy()
    let patch = copy.folder.appendingPathComponent("fixes.diff")
    try Data(diff.utf8).write(to: patch)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "apply", "--unsafe-paths", "--directory=catalog", "fixes.diff"]
    process.currentDirectoryURL = copy.folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try copy.files == files)
  }

  /// A copy of the catalog that goes with the test.
  private final class Copy {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("serai-fix-\(UUID().uuidString)")
    let original: [String: Data]

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let catalog = FixTests.folder.appendingPathComponent("catalog")
      try FileManager.default.copyItem(at: catalog, to: folder.appendingPathComponent("catalog"))
      original = try Self.files(in: catalog)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var files: [String: Data] {
      get throws { try Self.files(in: folder.appendingPathComponent("catalog")) }
    }

    private static func files(in folder: URL) throws -> [String: Data] {
      var files: [String: Data] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
        let file = folder.appendingPathComponent(path)
        if !file.hasDirectoryPath, path.contains(".") { files[path] = try? Data(contentsOf: file) }
      }
      return files
    }
  }
}
