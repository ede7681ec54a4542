import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import UsageCounting

@Suite struct UsageReadingTests {
  private static let header = UsageReading.columns.joined(separator: ",") + "\n"
  /// 2026-01-01.
  private static let firstDay = 20_454

  private func read(
    _ text: String, _ path: String = "usage/2026/01.csv", days: ClosedRange<Int> = 0...30_000,
    limit: Int = 20, pieceSize: Int = .max
  ) throws -> (UsageTable, [String]) {
    let access = pieces(of: Array(text.utf8), path, size: pieceSize)
    let (month, problems) = try UsageReading.read(
      path, from: access, UsageWindow(days: days, runsPerUserAndDay: limit))
    return (UsageTable([month]), problems.map(\.summary))
  }

  /// A folder whose one file comes in pieces of so many bytes.
  private func pieces(of bytes: [UInt8], _ path: String, size: Int) -> FileAccess {
    FileAccess(
      listing: { (_) throws(FileError) in FileListing([]) },
      read: { (_, _) throws(FileError) in bytes },
      stream: { (_, _, receive) throws(FileError) in
        var start = 0
        while start < bytes.count {
          let end = size > bytes.count - start ? bytes.count : start + size
          let goesOn = Array(bytes[start..<end]).withUnsafeBytes { receive($0) }
          if !goesOn { return }
          start = end
        }
      })
  }

  private let rows = """
    2026-01-01T10:00:00Z,u1,a,1.0.0,completed,12,3000
    2026-01-02T10:00:00Z,u2,a,1.0.0,failed,,
    "2026-01-03T10:00:00Z","u2",b,1.0.0,abandoned,1,2\r
    2026-01-31T23:30:00-05:00,u1,a,1.1.0,completed,8,1000
    """

  @Test func `rows are counted by template, version, outcome, day and user`() throws {
    let (table, problems) = try read(Self.header + rows)
    #expect(problems.isEmpty)
    let usage = try #require(table["a"])
    #expect(usage.counts == UsageCounts(completed: 2, failed: 1))
    #expect(
      usage.versions == ["1.0.0": .init(completed: 1, failed: 1), "1.1.0": .init(completed: 1)])
    // The last began in February, by UTC.
    #expect(usage.days.map(\.day) == [Self.firstDay, Self.firstDay + 1, Self.firstDay + 31])
    #expect(usage.users == 2 && table.users.count == 2)
    #expect(usage.instantiation.mean == 10 && usage.execution.total == 4000)
    #expect(table["b"]?.counts.abandoned == 1 && table["c"] == nil)
    let runs = table.runs(of: UserHash.of("u1"))
    #expect(runs.map(\.runs) == [2] && runs.first?.lastDay == UInt16(Self.firstDay + 31))
    #expect(table.runs(of: UserHash.of("nobody")).isEmpty)
  }

  @Test func `days outside the window are not counted`() throws {
    let (table, _) = try read(Self.header + rows, days: 0...Self.firstDay + 1)
    #expect(table["a"]?.counts.total == 2 && table["b"] == nil)
  }

  @Test(arguments: [1, 2, 3, 7, 64])
  func `a file in pieces is the same as a whole one`(size: Int) throws {
    let whole = try read(Self.header + rows)
    let (table, problems) = try read(Self.header + rows, pieceSize: size)
    #expect(table.templates == whole.0.templates && problems == whole.1)
  }

  @Test func `a flood of one user counts up to a number, whatever the order of its rows`() throws {
    var lines = (0..<50).map { second in
      let outcome = second < 10 ? "completed" : "failed"
      return "2026-01-05T00:00:\(second + 10)Z,bot,a,1.0.0,\(outcome),1,1"
    }
    let (table, _) = try read(Self.header + lines.joined(separator: "\n"), limit: 20)
    let usage = try #require(table["a"])
    #expect(usage.counts == UsageCounts(completed: 10, failed: 10) && usage.leftOut == 30)
    lines.reverse()
    let (other, _) = try read(Self.header + lines.joined(separator: "\n"), limit: 20)
    #expect(other.templates == table.templates)
  }

  @Test func `faulty rows are reported with their lines, up to a number, and counted`() throws {
    let faulty = [
      "what,is,this": "A usage row has 7 fields, not 3",
      "2026-01-32T10:00:00Z,u,a,1.0.0,failed,1,1":
        "'time' must be a date-time, not '2026-01-32T10:00:00Z'",
      "2026-02-30T10:00:00Z,u,a,1.0.0,failed,1,1":
        "'time' must be a date-time, not '2026-02-30T10:00:00Z'",
      "2026-02-01T10:00:00Z,u,a,1.0.0,failed,1,1": "The row is of another month than its file",
      "2026-01-01T10:00:00Z,u,A!,1.0.0,failed,1,1": "'template' must be a template id, not 'A!'",
      "2026-01-01T10:00:00Z,u,a,one,failed,1,1": "'version' must be a version, not 'one'",
      "2026-01-01T10:00:00Z,u,a,1.0.0,fine,1,1":
        "'outcome' must be completed, abandoned or failed, not 'fine'",
      "2026-01-01T10:00:00Z,u,a,1.0.0,failed,-1,1":
        "Milliseconds must be whole numbers from 0 on, or empty",
      "2026-01-01T10:00:00Z,\"u,a,1.0.0,failed,1,1": "A quote is not closed on its line",
      "2026-01-01T10:00:00Z," + String(repeating: "u", count: 5000) + ",a,1.0.0,failed,1,1":
        "The line is longer than 4096 bytes",
    ]
    for (row, message) in faulty {
      let (table, problems) = try read(Self.header + row + "\n")
      #expect(problems == [message] && table.templates.isEmpty && table.malformed == 1)
    }
    let (table, problems) = try read(Self.header + String(repeating: "x\n", count: 30))
    #expect(problems.count == 21 && problems.last == "10 more rows are malformed")
    #expect(table.malformed == 30)
    let (_, headless) = try read("time,user\n")
    #expect(headless == ["The first line must name the columns"])
  }

  @Test func `a packed file is the same as an unpacked one, its damage is told`() throws {
    let packed = try gzip(Self.header + rows)
    let access = FileAccess.memory([
      "usage/2026/01.csv.gz": packed + packed, "usage/2026/02.csv.gz": Array(packed.dropLast(20)),
      "usage/2026/03.csv.gz": Array("no gzip".utf8),
    ])
    let window = UsageWindow(days: 0...30_000)
    // Two members behind each other are one file: the second header is a faulty row.
    let (month, problems) = try UsageReading.read("usage/2026/01.csv.gz", from: access, window)
    #expect(UsageTable([month])["a"]?.counts.total == 6 && problems.count == 1)
    for path in ["usage/2026/02.csv.gz", "usage/2026/03.csv.gz"] {
      #expect(throws: FileError(path: path, .damaged)) {
        _ = try UsageReading.read(path, from: access, window)
      }
    }
  }

  private func gzip(_ text: String) throws -> [UInt8] {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data((text + "\n").utf8))
    try input.fileHandleForWriting.close()
    let packed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(packed)
  }
}

@Suite struct UsageTableTests {
  /// Rows of two months, drawn at random.
  private func rows(_ count: Int, seed: UInt64) -> [(month: Int, row: String)] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let month = 1 + random.next(2)
      let day = "0\(1 + random.next(28))".suffix(2)
      let outcome = ["completed", "abandoned", "failed"][random.next(3)]
      let template = ["a", "b", "c-d"][random.next(3)]
      let (hour, second) = ("1\(random.next(10))", "1\(random.next(10))")
      return (
        month,
        "2026-0\(month)-\(day)T\(hour):00:\(second)Z,u\(random.next(40)),\(template),1.\(random.next(2)).0,"
          + "\(outcome),\(random.next(9)),\(random.next(5000))"
      )
    }
  }

  private func table(
    _ rows: [(month: Int, row: String)], limit: Int = 2, workers: Int? = nil
  ) throws -> UsageTable {
    let months = try (1...2).map { month in
      let lines = rows.filter { $0.month == month }.map(\.row)
      let text = ([UsageReading.columns.joined(separator: ",")] + lines).joined(separator: "\n")
      let path = "usage/2026/0\(month).csv"
      return try UsageReading.read(
        path, from: .memory([path: Array(text.utf8)]),
        UsageWindow(days: 0...30_000, runsPerUserAndDay: limit)
      ).0
    }
    return UsageTable(months, workers: workers)
  }

  @Test func `the order of rows and the number of cores change nothing`() throws {
    let rows = rows(3000, seed: 1)
    let first = try table(rows, workers: 1)
    var random = SeededGenerator(seed: 2)
    let second = try table(rows.shuffled(using: &random), workers: 4)
    #expect(first.templates == second.templates && first.users == second.users)
    #expect(first.userRuns == second.userRuns && first.starts == second.starts)
    #expect(first.leftOut > 0 && first.rows == 3000)
  }

  @Test func `counts agree with counting row by row`() throws {
    let rows = rows(2000, seed: 3)
    let table = try table(rows, limit: 10_000)
    for usage in table.templates {
      let own = rows.map { $0.row.split(separator: ",") }.filter { $0[2] == usage.templateId[...] }
      #expect(usage.counts.total == own.count)
      #expect(usage.counts.failed == own.count { $0[4] == "failed" })
      #expect(usage.users == Set(own.map { $0[1] }).count)
      #expect(usage.instantiation.total == own.reduce(0) { $0 + (Int($1[5]) ?? 0) })
      let userDays = Set(own.map { "\($0[1]) \($0[0].prefix(10))" })
      #expect(usage.days.reduce(0) { $0 + $1.users } == userDays.count)
    }
    #expect(table.userRuns.reduce(0) { $0 + Int($1.runs) } == 2000)
  }

  @Test func `without one user's rows only what they did is missing`() throws {
    let rows = rows(2000, seed: 4)
    let all = try table(rows, limit: 10_000)
    let others = try table(rows.filter { !$0.row.contains(",u7,") }, limit: 10_000)
    #expect(Set(all.users).subtracting(others.users) == [UserHash.of("u7")])
    for user in others.users { #expect(all.runs(of: user).elementsEqual(others.runs(of: user))) }
    for (before, after) in zip(all.templates, others.templates) {
      let gone = all.runs(of: UserHash.of("u7")).first {
        all.templates[Int($0.template)].templateId == before.templateId
      }
      #expect(before.counts.total - after.counts.total == Int(gone?.runs ?? 0))
      #expect(before.users - after.users == (gone == nil ? 0 : 1))
    }
  }
}

@Suite struct NameTableTests {
  @Test func `names get numbers in the order in which they come`() {
    var table = NameTable()
    func number(_ name: String) -> Int {
      Array(name.utf8).withUnsafeBytes { table.number(of: $0) }
    }
    for index in 0..<5000 { #expect(number("name \(index)") == index) }
    for index in 0..<5000 { #expect(number("name \(index)") == index) }
    #expect(table.count == 5000 && table[4321] == "name 4321")
    #expect(table.known("name 7") == 7 && table.known("") == nil)
    #expect(number("") == 5000 && table.known("") == 5000)
  }
}
