/// What a language writes numbers, dates and lists like.
struct Locale: Sendable {
  /// The lines of a locale's table, in order.
  enum Line: Int {
    /// Decimal point, group separator, the least digits before the first separator, and patterns:
    /// negative, percent, negative percent, currency, negative currency.
    case numbers
    /// Codes of currencies, each with its symbol behind it.
    case currencies
    case dates, times
    /// What stands between date and time, by the style of the date.
    case joints
    /// AM and PM.
    case halves
    /// UTC short and long, what stands before hours ahead of it and behind it, and before minutes.
    case zones
    /// What stands between two items, behind the first, between others, and before the last.
    case and, or
    /// The days from two ago to two ahead.
    case nearDays
    case futureDays, pastDays
    case months, weekdays
  }

  /// The language's subtag.
  let language: String
  private let table: StaticString
  let numbers: NumberSymbols

  /// The locale of a language tag, of which only the language counts; nil where there is none.
  init?(_ tag: String) {
    let subtag = Self.language(of: tag)
    let language = subtag == "no" ? "nb" : subtag
    guard let table = LocaleTables.text(language) else { return nil }
    self.language = language
    self.table = table
    numbers = NumberSymbols(Self.items(of: .numbers, in: table))
  }

  static let english = Locale("en") ?? Locale()

  private init() {
    language = ""
    table = ""
    numbers = NumberSymbols([])
  }

  /// The first subtag, in lower case.
  static func language(of tag: String) -> String {
    let end = tag.utf8.firstIndex { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    return tag[..<(end ?? tag.endIndex)].lowercased()
  }

  /// All items of a line.
  func items(_ line: Line) -> [String] { Self.items(of: line, in: table) }

  /// An item of a line; empty where there is none.
  func item(_ line: Line, _ index: Int) -> String {
    Self.withLine(line, of: table) { bytes in
      let items = bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      return items.indices.contains(index) ? String(decoding: items[index], as: UTF8.self) : ""
    }
  }

  /// The item of a line that begins with some text, without it.
  func item(_ line: Line, after prefix: String) -> String? {
    items(line).first { $0.utf8.starts(with: prefix.utf8) }
      .map { String($0[$0.utf8.index($0.startIndex, offsetBy: prefix.utf8.count)...]) }
  }

  private static func items(of line: Line, in table: StaticString) -> [String] {
    withLine(line, of: table) { bytes in
      bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private static func withLine<Result>(
    _ line: Line, of table: StaticString, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Result
  ) -> Result {
    table.withUTF8Buffer { bytes in
      var start = 0
      for _ in 0..<line.rawValue { start = end(of: start, in: bytes) + 1 }
      return body(bytes[min(start, bytes.count)..<end(of: start, in: bytes)])
    }
  }

  /// The end of the line that begins at a place.
  private static func end(of start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard start < bytes.count else { return bytes.count }
    return bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }
}
