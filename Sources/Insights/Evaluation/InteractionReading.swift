import Decoding
public import Diagnostics
public import Files
import UsageCounting

/// Reads a table of interactions: CSV with `user,item[,value][,time]` in its first line;
/// further columns are left aside.
///
/// A value of 0 or less is no interaction; every other counts the same.
public struct InteractionReading {
  private var users = NameTable()
  private var items = NameTable()
  private var rows: [InteractionTable.Row] = []
  private var diagnostics: [Diagnostic] = []
  private var malformed = 0
  private var line = 0
  private var columns = Columns()
  private let fields = CSVLine(most: 32)
  private let file: String

  private struct Columns {
    var user = -1
    var item = -1
    var value = -1
    var time = -1
    var count = 0
  }

  private static let reportedRows = 20
  private static let byteLimit = 16 << 30

  private init(file: String) { self.file = file }

  /// The table in a file, and what is wrong with its rows; no table where its first line does not name the
  /// columns.
  public static func read(
    _ file: String, from access: FileAccess
  ) throws(FileError) -> (InteractionTable?, [Diagnostic]) {
    var reading = InteractionReading(file: file)
    var lines = LineReading()
    try access.streamContent(file, byteLimit) { piece in
      lines.feed(piece) { reading.read($0) }
      return reading.line == 0 || reading.columns.count > 0
    }
    lines.end { reading.read($0) }
    if reading.malformed > reportedRows { reading.reportOthers() }
    guard reading.columns.count > 0 else { return (nil, reading.diagnostics) }
    return (
      InteractionTable(
        users: reading.users, items: reading.items, rows: reading.rows,
        hasTimes: reading.columns.time >= 0), reading.diagnostics
    )
  }

  private mutating func read(_ text: UnsafeRawBufferPointer) {
    line += 1
    guard !text.isEmpty else { return }
    let isClosed = fields.split(text)
    if line == 1 { return readHeader() }
    guard columns.count > 0 else { return }
    guard isClosed, fields.count == columns.count else {
      return report("A row has \(columns.count) fields, not \(fields.count)")
    }
    guard !fields[columns.user].isEmpty, !fields[columns.item].isEmpty else {
      return report("A row names a user and an item")
    }
    var value = 1.0
    if columns.value >= 0 {
      guard let number = Double(fields.text(columns.value)), number.isFinite else {
        return report("'value' must be a number, not '\(fields.text(columns.value).shortened)'")
      }
      value = number
    }
    var time = 0.0
    if columns.time >= 0 {
      guard let number = Self.time(fields.text(columns.time)) else {
        return report(
          "'time' must be a number or a date, not '\(fields.text(columns.time).shortened)'")
      }
      time = number
    }
    guard value > 0 else { return }
    rows.append(
      .init(
        user: UInt32(users.number(of: fields[columns.user])),
        item: UInt32(items.number(of: fields[columns.item])), time: time))
  }

  private static func time(_ text: String) -> Double? {
    if let number = Double(text), number.isFinite { return number }
    return CalendarDate(text).map { Double($0.day) * 86_400 + Double($0.second) }
  }

  private mutating func readHeader() {
    guard fields.count <= 32 else { return reportHeader() }
    let names = (0..<fields.count).map { fields.text($0) }
    guard let user = names.firstIndex(of: "user"), let item = names.firstIndex(of: "item") else {
      return reportHeader()
    }
    columns = Columns(
      user: user, item: item, value: names.firstIndex(of: "value") ?? -1,
      time: names.firstIndex(of: "time") ?? -1, count: names.count)
  }

  private mutating func reportHeader() {
    diagnostics.append(
      Diagnostic(
        "malformed-interactions", .error, "The first line must name the columns",
        help: "Begin the file with: user,item,value,time; the last two may be left out",
        at: .range(range(line: 1))))
  }

  private mutating func report(_ message: String) {
    malformed += 1
    guard malformed <= Self.reportedRows else { return }
    diagnostics.append(
      Diagnostic(
        "malformed-interactions", .warning, message, explanation: "The row is not counted.",
        help: "Correct or remove the line", at: .range(range(line: line))))
  }

  private mutating func reportOthers() {
    diagnostics.append(
      Diagnostic(
        "malformed-interactions", .warning,
        "\(malformed - Self.reportedRows) more rows are malformed", at: .file(file)))
  }

  private func range(line: Int) -> SourceRange {
    let start = Position(line: line, column: 1)
    return SourceRange(file: file, start: start, end: start)
  }
}
