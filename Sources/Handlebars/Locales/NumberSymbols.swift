/// The signs and patterns that numbers are written with.
///
/// In a pattern `0` stands for the digits.
struct NumberSymbols: Sendable {
  let point: String
  let separator: String
  /// How many digits stand before the first separator at least.
  let leadingDigits: Int
  let negative: String
  let percent: String
  let negativePercent: String
  /// With `¤` for the symbol.
  let currency: String
  let negativeCurrency: String

  init(_ items: [String]) {
    func item(_ index: Int) -> String { items.indices.contains(index) ? items[index] : "" }
    point = item(0)
    separator = item(1)
    leadingDigits = Int(item(2)) ?? 1
    negative = item(3)
    percent = item(4)
    negativePercent = item(5)
    currency = item(6)
    negativeCurrency = item(7)
  }
}
