import Files

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
    guard let pending, pending.term.precedes(term) else { return nil }
    return next()
  }

  /// The documents of the next where it is a term; to be asked for when none comes before that.
  mutating func next(same term: UnsafeRawBufferPointer) -> PackedPostings? {
    guard let pending, !term.precedes(pending.term) else { return nil }
    return next()?.postings
  }

  private mutating func read() -> Term? {
    guard let term = reader.slice(), let postings = reader.slice() else { return nil }
    return (term, PackedPostings(bytes: postings))
  }
}
