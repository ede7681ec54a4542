import Glibc

/// Reads the terms of a block of an earlier index one after the other; ends early where it is damaged.
struct PackedTerms {
  typealias Term = (term: UnsafeRawBufferPointer, postings: PackedPostings)

  private var reader: RawReader
  /// The next, which was read already.
  private var pending: Term?

  init(_ bytes: UnsafeRawBufferPointer) {
    reader = RawReader(bytes)
    pending = read()
  }

  mutating func next() -> Term? {
    defer { pending = read() }
    return pending
  }

  /// The next where it comes before a term.
  mutating func next(before term: UnsafeRawBufferPointer) -> Term? {
    guard let pending, Self.order(pending.term, term) < 0 else { return nil }
    return next()
  }

  /// The documents of the next where it is a term.
  mutating func next(same term: UnsafeRawBufferPointer) -> PackedPostings? {
    guard let pending, Self.order(pending.term, term) == 0 else { return nil }
    return next()?.postings
  }

  private static func order(
    _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer
  ) -> Int {
    if let one = first.baseAddress, let other = second.baseAddress {
      let order = memcmp(one, other, min(first.count, second.count))
      if order != 0 { return Int(order) }
    }
    return first.count - second.count
  }

  private mutating func read() -> Term? {
    guard let term = reader.slice(), let postings = reader.slice() else { return nil }
    return (term, PackedPostings(bytes: postings))
  }
}
