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
    ([columns] + rows.map { $0.map(\.data) }).map { row in
      row.map(Self.field).joined(separator: ",") + "\n"
    }.joined()
  }

  /// A field that a spreadsheet takes as data: in quotes where it must be, and never as a formula.
  private static func field(_ text: String) -> String {
    var text = text
    if let first = text.first, "=+@\t\r".contains(first) { text = "'" + text }
    let isPlain = !text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
