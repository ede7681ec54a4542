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
  /// Where its lines begin, and the place behind the last.
  private let starts: [Int]
  let numbers: NumberSymbols

  /// The locale of a language tag, of which only the language counts; nil where there is none.
  init?(_ tag: String) {
    let subtag = Self.language(of: tag)
    let language = subtag == "no" ? "nb" : subtag
    guard let table = LocaleTables.text(language) else { return nil }
    self.init(language, table)
  }

  private init(_ language: String, _ table: StaticString) {
    self.language = language
    self.table = table
    starts = table.withUTF8Buffer { bytes in
      var starts = [0]
      for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
        starts.append(index + 1)
      }
      return starts + [bytes.count + 1]
    }
    numbers = NumberSymbols(Self.items(of: table, upTo: starts[1] - 1))
  }

  static let english = Locale("en") ?? Locale("", "")

  /// The first subtag, in lower case.
  static func language(of tag: String) -> String {
    let end = tag.utf8.firstIndex { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    return tag[..<(end ?? tag.endIndex)].lowercased()
  }

  /// An item of a line; empty where there is none.
  func item(_ line: Line, _ index: Int) -> String {
    withLine(line) { String(decoding: $0.item(index, UInt8(ascii: "|")), as: UTF8.self) }
  }

  /// A name of a list that is an item of a line.
  func name(_ line: Line, _ list: Int, _ index: Int) -> String {
    withLine(line) { bytes in
      let names = UnsafeBufferPointer(rebasing: bytes.item(list, UInt8(ascii: "|")))
      return String(decoding: names.item(index, UInt8(ascii: ";")), as: UTF8.self)
    }
  }

  /// The item of a line that begins with some text, without it.
  func item(_ line: Line, after prefix: String) -> String? {
    withLine(line) { bytes in
      var index = 0
      while index < bytes.count {
        let rest = UnsafeBufferPointer(rebasing: bytes[index...])
        let item = rest.item(0, UInt8(ascii: "|"))
        if item.starts(with: prefix.utf8) {
          return String(decoding: item.dropFirst(prefix.utf8.count), as: UTF8.self)
        }
        index += item.count + 1
      }
      return nil
    }
  }

  private func withLine<Result>(
    _ line: Line, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard line.rawValue + 1 < starts.count else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return table.withUTF8Buffer { bytes in
      body(
        UnsafeBufferPointer(
          rebasing: bytes[starts[line.rawValue]..<(starts[line.rawValue + 1] - 1)]))
    }
  }

  private static func items(of table: StaticString, upTo end: Int) -> [String] {
    table.withUTF8Buffer { bytes in
      bytes[..<end].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The item of a list of texts with a separator between them; empty where there is none.
  fileprivate func item(_ index: Int, _ separator: UInt8) -> Slice<UnsafeBufferPointer<UInt8>> {
    var start = 0
    for _ in 0..<index {
      guard let end = self[start...].firstIndex(of: separator) else { return self[count...] }
      start = end + 1
    }
    return self[start..<(self[start...].firstIndex(of: separator) ?? count)]
  }
}
