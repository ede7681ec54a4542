import Files

/// A table of a report.
public struct ReportTable: Sendable, Equatable {
  /// A name for files: lower-case words joined by hyphens.
  public let name: String
  /// The heads of the columns.
  public let columns: [String]
  /// Row by row.
  public let rows: [[ReportCell]]

  /// Creates a table.
  public init(_ name: String, _ columns: [String], _ rows: [[ReportCell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// As CSV (RFC 4180), with a line for the columns.
  public var csv: String {
    let lines = parallelMap(rows) { Self.line($0.map(\.data)) }
    return String(decoding: Self.line(columns) + lines.joined(), as: UTF8.self)
  }

  private static func line(_ row: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (number, text) in row.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(field: text.utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

extension [UInt8] {
  /// Adds a field that a spreadsheet takes as data: in quotes where it must be, and never as a formula.
  fileprivate mutating func append(field text: String.UTF8View) {
    let isPlain = !text.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    if !isPlain { append(UInt8(ascii: "\"")) }
    if let first = text.first, "=+@\t\r".utf8.contains(first) { append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    if !isPlain { append(UInt8(ascii: "\"")) }
  }
}
