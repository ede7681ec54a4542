import Foundation
import TestSupport
import Testing

/// Each `Fixtures/<folder>/<name>.command` is a command line, run in that folder; `<name>.golden` has
/// the exit code and all that it prints.
@Suite struct CommandTests {
  static let folder = fixtures().appendingPathComponent("commands")
  static let names = ["commands", "diff", "insights"].flatMap(commands)

  private static func commands(in folder: String) -> [String] {
    let folder = fixtures().appendingPathComponent(folder)
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { $0.hasSuffix(".command") }
      .map { "\(folder.lastPathComponent)/\($0.dropLast(8))" }.sorted()
  }

  @Test(arguments: names)
  func `a command prints what it should`(name: String) throws {
    let file = fixtures().appendingPathComponent(name)
    let line = try String(contentsOf: file.appendingPathExtension("command"), encoding: .utf8)
    let run = try CommandRun(line, in: file.deletingLastPathComponent())
    try expectGolden(run.text, file.appendingPathExtension("golden"))
  }

  @Test func `there are commands`() { #expect(Self.names.count > 60) }

  @Test func `a parameters file of ten megabytes is refused`() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("serai-large-\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(repeating: 0x61, count: 10 << 20).write(to: file)
    let run = try CommandRun("instantiate greeting --parameters \(file.path)", in: Self.folder)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("it has more than 1 MiB"))
  }

  @Test func `the same input gives the same journey`() throws {
    let line = "instantiate greeting --parameters shop.yaml --customizations changes.yaml"
    #expect(
      try CommandRun(line, in: Self.folder).output == CommandRun(line, in: Self.folder).output)
  }

  @Test func `what is recorded is what comes out`() throws {
    let copy = FileManager.default.temporaryDirectory
      .appendingPathComponent("serai-record-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: copy) }
    try FileManager.default.copyItem(at: Self.folder.appendingPathComponent("catalog"), to: copy)
    let record = try CommandRun("test \(copy.path) greeting@1.0.0 --update", in: Self.folder)
    #expect(record.output.contains("2 of 3 examples updated."))
    let again = try CommandRun("test \(copy.path) greeting@1.0.0", in: Self.folder)
    #expect(again.output.contains("3 examples of 1 templates: 1 fail."))
    let file = copy.appendingPathComponent("templates/greeting/1.0.0/examples/wrong.yaml")
    try expectGolden(
      try String(contentsOf: file, encoding: .utf8),
      Self.folder.appendingPathComponent("recorded-example.yaml"))
  }
}
