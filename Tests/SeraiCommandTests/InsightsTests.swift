import Foundation
import TestSupport
import Testing

@Suite struct InsightsTests {
  static let folder = fixtures().appendingPathComponent("insights")

  /// What `evaluate` prints as JSON, without the times that methods took.
  private func evaluation(_ options: String) throws -> String {
    let run = try CommandRun(
      "recommend evaluate --as-of 2026-06-01 --format json \(options)", in: Self.folder)
    #expect(run.status == 0)
    return run.output.split(separator: "\n").filter { !$0.contains("econds") }
      .joined(separator: "\n")
  }

  @Test func `the same seed gives the same figures, and another gives others`() throws {
    let first = try evaluation("--seed 7")
    #expect(first.contains("ndcg"))
    #expect(try evaluation("--seed 7") == first)
    #expect(try evaluation("--seed 8") != first)
  }

  @Test func `any table of interactions is read, and lists are written`() throws {
    let work = FileManager.default.temporaryDirectory
      .appendingPathComponent("serai-lists-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: work) }
    var table = "user,item\n"
    for user in 0..<12 {
      for item in 0..<6 where (user + item) % 3 != 0 { table += "u\(user),i\(item)\n" }
    }
    try Data(table.utf8).write(to: work.appendingPathComponent("table.csv"))
    for method in ["popularity", "item-knn", "ease"] {
      let run = try CommandRun(
        "recommend --interactions table.csv --top 2 --method \(method) --output lists.jsonl",
        in: work)
      #expect(run.status == 0, "\(run.errors)")
      let lists = try String(
        contentsOf: work.appendingPathComponent("lists.jsonl"), encoding: .utf8)
      #expect(lists.split(separator: "\n").count == 12)
      // Two of six are new to each user.
      #expect(lists.hasPrefix(#"{"user":"u0","items":["i"#))
    }
  }

  @Test func `a broken row is told with its line, and not counted`() throws {
    let work = FileManager.default.temporaryDirectory
      .appendingPathComponent("serai-table-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: work) }
    try Data("user,item\na,b\nc\n".utf8).write(to: work.appendingPathComponent("table.csv"))
    let run = try CommandRun("recommend --interactions table.csv --output lists.jsonl", in: work)
    #expect(run.status == 0)
    #expect(run.errors.contains("warning[malformed-interactions]"))
    #expect(run.errors.contains("table.csv:3:1"))
    let lists = try String(contentsOf: work.appendingPathComponent("lists.jsonl"), encoding: .utf8)
    #expect(lists == #"{"user":"a","items":[]}"# + "\n")
  }

  @Test func `one core and two make the same site`() throws {
    var sites: [URL] = []
    defer { for site in sites { try? FileManager.default.removeItem(at: site) } }
    for threads in 1...2 {
      let site = FileManager.default.temporaryDirectory
        .appendingPathComponent("serai-site-\(UUID().uuidString)")
      sites.append(site)
      let run = try CommandRun(
        "build --as-of 2026-06-01 --output \(site.path) --quiet", in: Self.folder,
        environment: ["OPENBLAS_NUM_THREADS": "\(threads)"])
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try contents(of: sites[0]) == contents(of: sites[1]))
  }

  private func contents(of folder: URL) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      var isFolder: ObjCBool = false
      let file = folder.appendingPathComponent(name)
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { found[name] = try Data(contentsOf: file) }
    }
    #expect(found.count > 50)
    return found
  }
}
