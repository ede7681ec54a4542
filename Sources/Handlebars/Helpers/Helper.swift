/// The helpers that templates can call.
///
/// A new one needs a case, its signature, and its result in `Renderer.call`.
enum Helper: String, Sendable, CaseIterable {
  // Comparison and logic.
  case eq, ne, lt, le, gt, ge, between, includes
  case and, or, not
  case isIn = "in"
  case fallback = "default"
  // Text.
  case upper, lower, capitalize, title, trim, truncate, replace, split, concat, plural
  // Numbers.
  case number, percent, currency
  case round, floor, ceil, add, subtract, multiply, divide, mod
  // Dates.
  case date, time, dateTime, relativeDays
  // Lists.
  case join, list, first, last, count, sort, reverse, slice
  // Translations.
  case translate = "t"
  // Of Handlebars itself.
  case lookup, log
  /// What `includeZero` of `if` and `unless` comes to; it has no name to call it by.
  case isThere = ""

  /// The helper that templates call so.
  init?(name: String) {
    guard !name.isEmpty, let helper = Helper(rawValue: name) else { return nil }
    self = helper
  }

  /// All names that templates can call.
  static var names: [String] { allCases.map({ $0.rawValue }).filter { !$0.isEmpty } }

  /// What an argument has to be.
  enum Kind: Sendable {
    case any, text, number, list, bool
    /// A text that is a date, a time of day, or both.
    case date, time, moment
    case dateStyle, locale, offset, currencyCode, listType
    /// A whole number that is not negative.
    case count
  }

  /// How a helper is called.
  struct Signature: Sendable {
    let arity: ClosedRange<Int>
    /// Of the arguments; the last for those behind it too.
    let kinds: [Kind]
    var options: [(name: String, kind: Kind)] = []
    /// Whether any other names are let through.
    var isOpen = false
  }

  var signature: Signature {
    switch self {
    case .eq, .ne, .lt, .le, .gt, .ge, .fallback, .isThere, .lookup:
      Signature(arity: 2...2, kinds: [.any])
    case .between: Signature(arity: 3...3, kinds: [.any])
    case .isIn: Signature(arity: 2...32, kinds: [.any])
    case .includes: Signature(arity: 2...2, kinds: [.any])
    case .and, .or, .concat: Signature(arity: 1...32, kinds: [.any])
    case .not: Signature(arity: 1...1, kinds: [.any])
    case .upper, .lower, .capitalize, .title:
      Signature(arity: 1...1, kinds: [.text], options: [("locale", .locale)])
    case .trim: Signature(arity: 1...1, kinds: [.text])
    case .truncate:
      Signature(
        arity: 2...2, kinds: [.text, .count], options: [("ellipsis", .text), ("words", .bool)])
    case .replace: Signature(arity: 3...3, kinds: [.text])
    case .split: Signature(arity: 2...2, kinds: [.text])
    case .plural:
      Signature(
        arity: 1...1, kinds: [.number],
        options: [("ordinal", .bool), ("locale", .locale)] + Self.forms, isOpen: true)
    case .number, .percent:
      Signature(arity: 1...1, kinds: [.number], options: Self.digits)
    case .currency:
      Signature(arity: 2...2, kinds: [.number, .currencyCode], options: Self.digits)
    case .round: Signature(arity: 1...2, kinds: [.number, .count])
    case .floor, .ceil: Signature(arity: 1...1, kinds: [.number])
    case .add, .multiply: Signature(arity: 2...32, kinds: [.number])
    case .subtract, .divide, .mod: Signature(arity: 2...2, kinds: [.number])
    case .date: Self.dateSignature(.date)
    case .time: Self.dateSignature(.time)
    case .dateTime:
      Signature(
        arity: 1...1, kinds: [.moment],
        options: [
          ("style", .dateStyle), ("timeStyle", .dateStyle), ("offset", .offset),
          ("locale", .locale),
        ])
    case .relativeDays:
      Signature(arity: 1...1, kinds: [.date], options: [("from", .date), ("locale", .locale)])
    case .join: Signature(arity: 1...2, kinds: [.list, .text])
    case .list:
      Signature(arity: 1...1, kinds: [.list], options: [("type", .listType), ("locale", .locale)])
    case .first, .last: Signature(arity: 1...2, kinds: [.list, .count])
    case .count: Signature(arity: 1...1, kinds: [.any])
    case .sort:
      Signature(arity: 1...1, kinds: [.list], options: [("by", .text), ("descending", .bool)])
    case .reverse: Signature(arity: 1...1, kinds: [.list])
    case .slice: Signature(arity: 2...3, kinds: [.list, .number])
    case .translate:
      Signature(arity: 1...1, kinds: [.text], options: [("locale", .locale)], isOpen: true)
    case .log: Signature(arity: 0...32, kinds: [.any], isOpen: true)
    }
  }

  private static func dateSignature(_ kind: Kind) -> Signature {
    Signature(
      arity: 1...1, kinds: [kind],
      options: [("style", .dateStyle), ("offset", .offset), ("locale", .locale)])
  }

  private static let digits: [(name: String, kind: Kind)] = [
    ("digits", .count), ("minimumFractionDigits", .count), ("maximumFractionDigits", .count),
    ("grouping", .bool), ("locale", .locale),
  ]

  private static let forms: [(name: String, kind: Kind)] = [
    ("zero", .text), ("one", .text), ("two", .text), ("few", .text), ("many", .text),
    ("other", .text),
  ]
}
