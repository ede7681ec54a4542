import Values

/// A list cut into pages.
struct Pagination {
  /// The place of the first page.
  let list: String
  /// All entries.
  let total: Int
  /// Entries on a page.
  let size: Int

  /// At least 1: an empty list has a page that says so.
  var count: Int { max(1, (total + size - 1) / size) }

  /// The entries on a page, by its 1-based number.
  func range(of number: Int) -> Range<Int> {
    min(total, (number - 1) * size)..<min(total, number * size)
  }

  func place(_ number: Int) -> String { SitePaths.page(number, of: list) }

  func previous(of number: Int) -> String? { number > 1 ? place(number - 1) : nil }

  func next(of number: Int) -> String? { number < count ? place(number + 1) : nil }

  /// Links to the first, the last and the neighbouring pages; nil where there is one page only.
  func value(at number: Int, _ paths: SitePaths) -> Value? {
    guard count > 1 else { return nil }
    let near = Set([1, count] + Array((number - 2)...(number + 2))).filter {
      (1...count).contains($0)
    }
    var links: [Value] = []
    var last = 0
    for other in near.sorted() {
      if other > last + 1 { links.append(.context([("isGap", true)])) }
      links.append(
        .context([
          ("number", Value(other)), ("path", .string(paths.path(place(other)))),
          ("isCurrent", other == number ? true : nil),
        ]))
      last = other
    }
    return .context([
      ("number", Value(number)), ("count", Value(count)), ("pages", .array(links)),
      ("previousPath", previous(of: number).map { .string(paths.path($0)) }),
      ("nextPath", next(of: number).map { .string(paths.path($0)) }),
    ])
  }
}
