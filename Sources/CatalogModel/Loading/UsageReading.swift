import Decoding
import Diagnostics
import SemanticVersions

/// Reads a usage file (CSV, RFC 4180) row by row, counting as it goes.
struct UsageReading {
  private(set) var tally = UsageTally()
  private(set) var diagnostics: [Diagnostic] = []
  private var malformed = 0
  private let file: String
  private let lastDay: Int
  /// `2026-01`, by the path.
  private let month: String

  /// Rows that are reported one by one; the others are only counted.
  static let reportedRows = 20

  private init(file: String, asOf: CalendarDate) {
    self.file = file
    lastDay = asOf.day
    month = file.split(separator: "/").suffix(2).joined(separator: "-").replacing(".csv", with: "")
  }

  /// The runs that a file records up to a day, and what is wrong with its rows.
  static func read(
    _ bytes: [UInt8], file: String, asOf: CalendarDate
  ) -> (UsageTally, [Diagnostic]) {
    var reading = UsageReading(file: file, asOf: asOf)
    reading.read(bytes)
    return (reading.tally, reading.diagnostics)
  }

  private mutating func read(_ bytes: [UInt8]) {
    var line = 0
    for row in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      let row = row.last == UInt8(ascii: "\r") ? row.dropLast() : row
      if row.isEmpty { continue }
      let fields = Self.fields(of: row)
      if line == 1 {
        if fields != UsageRow.columns { reportHeader() }
      } else {
        read(fields, line: line)
      }
    }
    if malformed > Self.reportedRows { reportOthers() }
  }

  private mutating func read(_ fields: [String], line: Int) {
    switch Self.row(from: fields) {
    case .success(let row) where !row.time.hasPrefix(month):
      report(Fault(message: "The row is of another month than its file"), line: line)
    case .success(let row):
      guard let date = CalendarDate(row.time), date.day <= lastDay else { return }
      tally.add(row)
    case .failure(let fault): report(fault, line: line)
    }
  }

  /// Splits a line at its commas; a field may stand in quotes.
  private static func fields(of row: ArraySlice<UInt8>) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    for byte in row {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
      default: field.append(byte)
      }
    }
    fields.append(String(decoding: field, as: UTF8.self))
    return fields
  }

  private struct Fault: Error { let message: String }

  private static func row(from fields: [String]) -> Result<UsageRow, Fault> {
    guard fields.count == UsageRow.columns.count else {
      return .failure(Fault(message: "A usage row has 7 fields, not \(fields.count)"))
    }
    guard CalendarDate(fields[0]) != nil else { return fault("time", fields[0], "a date-time") }
    guard fields[2].isIdentifier else { return fault("template", fields[2], "a template id") }
    guard SemanticVersion(fields[3]) != nil else { return fault("version", fields[3], "a version") }
    guard let outcome = UsageRow.Outcome(rawValue: fields[4]) else {
      return fault("outcome", fields[4], "completed, abandoned or failed")
    }
    let areMilliseconds = fields[5...].allSatisfy { $0.isEmpty || Int($0).map { $0 >= 0 } ?? false }
    guard areMilliseconds else {
      return .failure(Fault(message: "Milliseconds must be whole numbers from 0 on, or empty"))
    }
    return .success(
      UsageRow(
        time: fields[0], user: fields[1], template: fields[2], version: fields[3],
        outcome: outcome, instantiationMs: Int(fields[5]), executionMs: Int(fields[6])))
  }

  private static func fault<T>(
    _ column: String, _ found: String, _ expected: String
  ) -> Result<T, Fault> {
    .failure(Fault(message: "'\(column)' must be \(expected), not '\(found.shortened)'"))
  }

  private mutating func reportHeader() {
    diagnostics.append(
      Diagnostic(
        "malformed-usage", .error, "The first line must name the columns",
        help: "Begin the file with: \(UsageRow.columns.joined(separator: ","))",
        at: .range(range(line: 1))))
  }

  private mutating func report(_ fault: Fault, line: Int) {
    malformed += 1
    guard malformed <= Self.reportedRows else { return }
    diagnostics.append(
      Diagnostic(
        "malformed-usage", .warning, fault.message, explanation: "The row is not counted.",
        help: "Correct or remove the line", at: .range(range(line: line))))
  }

  private mutating func reportOthers() {
    diagnostics.append(
      Diagnostic(
        "malformed-usage", .warning,
        "\(malformed - Self.reportedRows) more rows are malformed", at: .file(file)))
  }

  private func range(line: Int) -> SourceRange {
    let start = Position(line: line, column: 1)
    return SourceRange(file: file, start: start, end: start)
  }
}
