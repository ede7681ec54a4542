import Foundation
import TestSupport
import Testing

/// Each `Fixtures/diff/<name>.command` is a command line, run in that folder; `<name>.golden` has
/// the exit code and all that it prints.
@Suite struct DiffTests {
  static let folder = fixtures().appendingPathComponent("diff")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".command") }.map { String($0.dropLast(8)) }.sorted()

  @Test(arguments: names)
  func `two versions are compared as asked`(name: String) throws {
    let line = try String(
      contentsOf: Self.folder.appendingPathComponent("\(name).command"), encoding: .utf8)
    let run = try CommandRun(line, in: Self.folder)
    try expectGolden(run.text, Self.folder.appendingPathComponent("\(name).golden"))
  }

  @Test func `there are commands`() { #expect(Self.names.count >= 10) }
}
