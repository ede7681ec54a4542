import Decoding
public import Diagnostics
public import Files
import SemanticVersions

/// Reads a usage file (CSV, RFC 4180, as it is or as gzip packs it) piece by piece, counting as it goes.
public struct UsageReading {
  private var diagnostics: [Diagnostic] = []
  private var malformed = 0
  private var counting: MonthCounting
  private var names = NameTable()
  private var releases: [(templateId: String, version: String)] = []
  /// By the numbers of the releases: what is wrong with each.
  private var releaseFaults: [UsageFault?] = []
  private var line = 0
  private let fields = CSVLine(most: columns.count)
  private let file: String
  private let window: UsageWindow
  /// `2026-01`, by the path.
  private let month: [UInt8]
  /// The day before the month begins.
  private let firstDay: Int

  /// The columns of a usage file, in order.
  public static let columns = [
    "time", "user", "template", "version", "outcome", "instantiation_ms", "execution_ms",
  ]
  /// Rows that are reported one by one; the others are only counted.
  static let reportedRows = 20
  /// Bytes of a file, unpacked.
  private static let byteLimit = 4 << 30
  /// Rows of a file: they take 24 bytes each while the month is counted.
  private static let rowLimit = 32 << 20
  /// Templates and versions of a file: their ranks have 20 bits.
  private static let releaseLimit = 1 << 20

  private init(file: String, _ window: UsageWindow) {
    self.file = file
    self.window = window
    let parts = file.split(separator: "/").suffix(2)
    let month = parts.joined(separator: "-").prefix { $0 != "." }
    self.month = Array(month.utf8)
    firstDay = (CalendarDate(month + "-01")?.day ?? 0) - 1
    counting = MonthCounting(window, firstDay: firstDay)
  }

  /// What a file says of the days of a window, and what is wrong with its rows.
  ///
  /// Throws where it cannot be read to its end.
  public static func read(
    _ file: String, from access: FileAccess, _ window: UsageWindow
  ) throws(FileError) -> (UsageMonth, [Diagnostic]) {
    var reading = UsageReading(file: file, window)
    var lines = LineReading()
    try access.streamContent(file, byteLimit) { piece in
      lines.feed(piece) { reading.read($0) }
      return reading.counting.rows <= rowLimit
    }
    lines.end { reading.read($0) }
    return reading.finish()
  }

  private mutating func finish() -> (UsageMonth, [Diagnostic]) {
    if malformed > Self.reportedRows { reportOthers() }
    if counting.rows > Self.rowLimit { reportLimit() }
    var month = counting.finish(releases)
    month.malformed = malformed
    return (month, diagnostics)
  }

  private mutating func read(_ text: UnsafeRawBufferPointer) {
    line += 1
    if text.isEmpty { return }
    if line == 1 {
      if !text.elementsEqual(Self.columns.joined(separator: ",").utf8) { checkHeader(text) }
      return
    }
    do throws(UsageFault) {
      if let row = try row(text) { counting.add(row) }
    } catch {
      report(error)
    }
  }

  /// Columns in quotes are the same columns.
  private mutating func checkHeader(_ text: UnsafeRawBufferPointer) {
    let isClosed = fields.split(text)
    guard isClosed, fields.count == Self.columns.count,
      Self.columns.indices.allSatisfy({ fields.text($0) == Self.columns[$0] })
    else { return reportHeader() }
  }

  /// A row; nil where it is of a day that is not counted.
  private mutating func row(_ text: UnsafeRawBufferPointer) throws(UsageFault) -> UsageRow? {
    guard fields.split(text) else { throw .quote }
    guard fields.count == Self.columns.count else {
      throw text.count == 1 && text[0] == 0 ? .tooLong : .fieldCount(fields.count)
    }
    let second = try second()
    let release = try release()
    guard let outcome = UsageOutcome(fields[4]) else {
      throw .value("outcome", fields.text(4), "completed, abandoned or failed")
    }
    let (instantiation, execution) = (try milliseconds(5), try milliseconds(6))
    guard window.days.contains(firstDay + second / 86_400) else { return nil }
    return UsageRow(
      user: UserHash.of(fields[1]), release: release, second: second, outcome: outcome,
      instantiation: instantiation, execution: execution)
  }

  /// The time, in seconds since the day before the month began.
  private func second() throws(UsageFault) -> Int {
    let text = fields[0]
    if let second = text.plainSecond(ofMonth: month) {
      let day = second / 86_400
      // Beyond the 28th the calendar has a say.
      if day <= 28 || CalendarDate(String(decoding: text, as: UTF8.self)) != nil { return second }
    }
    guard let date = CalendarDate(fields.text(0)) else {
      throw .value("time", fields.text(0), "a date-time")
    }
    guard text.starts(with: month) else { throw .otherMonth }
    return (date.day - firstDay) * 86_400 + date.second
  }

  /// The number of template and version, which are checked when they come for the first time.
  private mutating func release() throws(UsageFault) -> Int {
    let (template, version) = (fields[2], fields[3])
    let number: Int
    if let start = template.baseAddress, start + template.count + 1 == version.baseAddress {
      let both = UnsafeRawBufferPointer(start: start, count: template.count + 1 + version.count)
      number = names.number(of: both)
    } else {
      var both = fields.text(2) + "," + fields.text(3)
      number = both.withUTF8 { names.number(of: UnsafeRawBufferPointer($0)) }
    }
    if number == releases.count {
      releases.append((fields.text(2), fields.text(3)))
      releaseFaults.append(fault(of: releases[number]))
    }
    if let fault = releaseFaults[number] { throw fault }
    return number
  }

  private func fault(of release: (templateId: String, version: String)) -> UsageFault? {
    if releases.count > Self.releaseLimit { return .tooManyReleases }
    if !release.templateId.isIdentifier {
      return .value("template", release.templateId, "a template id")
    }
    guard SemanticVersion(release.version) == nil else { return nil }
    return .value("version", release.version, "a version")
  }

  /// A whole number of milliseconds, or nothing.
  private func milliseconds(_ column: Int) throws(UsageFault) -> UInt32 {
    let text = fields[column]
    if text.isEmpty { return UsageRow.unknown }
    var number: UInt64 = 0
    for byte in text {
      let digit = byte &- UInt8(ascii: "0")
      number = number &* 10 &+ UInt64(digit)
      guard digit < 10, number < UInt64(UsageRow.unknown) else { throw .milliseconds }
    }
    return UInt32(number)
  }

  // MARK: - Reporting

  private mutating func reportHeader() {
    diagnostics.append(
      Diagnostic(
        "malformed-usage", .error, "The first line must name the columns",
        help: "Begin the file with: \(Self.columns.joined(separator: ","))",
        at: .range(range(line: 1))))
  }

  private mutating func report(_ fault: UsageFault) {
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

  private mutating func reportLimit() {
    diagnostics.append(
      Diagnostic(
        "malformed-usage", .error, "A usage file has at most \(Self.rowLimit) rows",
        explanation: "They are held in memory while the month is counted.",
        help: "Aggregate the rows before they come into the catalog", at: .file(file)))
  }

  private func range(line: Int) -> SourceRange {
    let start = Position(line: line, column: 1)
    return SourceRange(file: file, start: start, end: start)
  }
}

extension UsageOutcome {
  /// As usage files write it.
  fileprivate init?(_ text: UnsafeRawBufferPointer) {
    guard let outcome = Self.allCases.first(where: { text.elementsEqual($0.name.utf8) }) else {
      return nil
    }
    self = outcome
  }
}

extension UnsafeRawBufferPointer {
  /// The second of `YYYY-MM-DDThh:mm:ssZ` since the day before a month began, where that is the form and
  /// the month is the one; days up to the 31st pass.
  fileprivate func plainSecond(ofMonth month: [UInt8]) -> Int? {
    guard count == 20, starts(with: month), self[7] == UInt8(ascii: "-"),
      self[10] == UInt8(ascii: "T"), self[13] == UInt8(ascii: ":"), self[16] == UInt8(ascii: ":"),
      self[19] == UInt8(ascii: "Z"), let day = pair(8), let hour = pair(11),
      let minute = pair(14), let second = pair(17), (1...31).contains(day), hour < 24,
      minute < 60, second < 60
    else { return nil }
    return day * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// Two digits as a number.
  private func pair(_ index: Int) -> Int? {
    let (tens, ones) = (self[index] &- UInt8(ascii: "0"), self[index + 1] &- UInt8(ascii: "0"))
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
