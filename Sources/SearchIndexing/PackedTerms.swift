import Glibc

/// Reads the terms of a block of an earlier index one after the other; ends early where it is damaged.
struct PackedTerms {
  typealias Term = (term: UnsafeRawBufferPointer, postings: PackedPostings)

  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  /// The next, which was read already.
  private var pending: Term?

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
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
    guard position < bytes.count, let term = slice(), let postings = slice() else { return nil }
    return (term, PackedPostings(bytes: postings))
  }

  /// Bytes with their count before them, as `PackedWriter` writes them.
  private mutating func slice() -> UnsafeRawBufferPointer? {
    var (count, shift) = (0, 0)
    while true {
      guard position < bytes.count, shift < 42 else { return nil }
      let byte = bytes[position]
      position += 1
      count |= Int(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    guard count <= bytes.count - position else { return nil }
    position += count
    return UnsafeRawBufferPointer(rebasing: bytes[position - count..<position])
  }
}
