/// One cell of a report's table.
public enum ReportCell: Sendable, Equatable {
  case text(String)
  /// A template, by its id and name.
  case template(String, name: String)
  /// An author, by handle and name.
  case author(String, name: String)
  case count(Int)
  case blurred(BlurredCount)
  /// A number with so many places.
  case number(Double, places: Int)
  /// A share from 0 to 1, written in per cent.
  case share(Double)
  case none

  /// As people read it.
  public var text: String {
    switch self {
    case .text(let text): text
    case .template(_, let name), .author(_, let name): name
    case .count(let count): Wording.grouped(count)
    case .blurred(let count): count.text
    case .number(let number, let places): number.fixed(places)
    case .share(let share): Wording.percent(share)
    case .none: "–"
    }
  }

  /// As programs read it: ids for names, plain numbers, nothing for what is not told.
  public var data: String {
    switch self {
    case .text(let text): text
    case .template(let id, _), .author(let id, _): id
    case .count(let count): String(count)
    case .blurred(let count): count.exact.map { String($0) } ?? "<\(count.threshold)"
    case .number(let number, let places): number.fixed(places)
    case .share(let share): share.fixed(4)
    case .none: ""
    }
  }

  /// Whether it is a figure.
  public var isNumber: Bool {
    switch self {
    case .text, .template, .author: false
    case .count, .blurred, .number, .share, .none: true
    }
  }
}
