/// The query of a request, taken apart.
struct APIQuery: Sendable {
  /// Names with their values, in the order in which they came.
  let items: [(name: String, value: String)]

  /// Reads `name=value&name=value`, as forms write it; nil where it is not UTF-8.
  init?(_ query: String) {
    var items: [(String, String)] = []
    for part in query.split(separator: "&") {
      let ends = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(ends[0]), let value = Self.decoded(ends.dropFirst().first ?? "")
      else { return nil }
      items.append((name, value))
    }
    self.items = items
  }

  /// All values of a name.
  func all(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

  /// The value of a name; nil where there is none.
  func one(_ name: String) -> String? { items.last { $0.name == name }?.value }

  /// A whole number in a range; nil where nothing is said.
  func number(_ name: String, _ range: ClosedRange<Int>) throws(APIProblem) -> Int? {
    guard let text = one(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw APIProblem(
        .malformedRequest,
        "'\(name)' is a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private static func decoded(_ text: Substring) -> String? {
    String(text.map { $0 == "+" ? " " : $0 }).percentDecoded
  }
}
