/// Numbers byte strings in the order in which they first come.
///
/// A table of its own, since an index of ten thousand templates numbers two million words: those of `Dictionary` need
/// an array for each. Hashed as the standard library does, with a seed that nobody can know, so that no catalog can
/// make all words fall into one place.
package struct TermTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each begins, and where the last ends.
  private var starts: [Int] = [0]
  private var hashes: [Int] = []
  /// One more than the number of what is there; 0 where there is nothing.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  /// Without anything.
  package init() {}

  /// How many there are.
  package var count: Int { hashes.count }

  /// The number of a byte string, new or not.
  package mutating func number(of term: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: term)
    let hash = hasher.finalize()
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, self[number].elementsEqual(term) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: term)
    starts.append(bytes.count)
    hashes.append(hash)
    slots[slot] = UInt32(hashes.count)
    if hashes.count * 2 > slots.count { grow() }
    return hashes.count - 1
  }

  /// What has a number.
  package subscript(number: Int) -> ArraySlice<UInt8> { bytes[starts[number]..<starts[number + 1]] }

  /// All numbers, in the order of the bytes.
  package var sorted: [Int] {
    bytes.withUnsafeBytes { bytes in
      let terms = (0..<count).map {
        UnsafeRawBufferPointer(rebasing: bytes[starts[$0]..<starts[$0 + 1]])
      }
      // Most differ within their first bytes, which are compared as one number.
      var keys = terms.indices.map { (head: Self.head(of: terms[$0]), number: $0) }
      keys.sort { left, right in
        left.head != right.head
          ? left.head < right.head
          : terms[left.number].lexicographicallyPrecedes(terms[right.number])
      }
      return keys.map { $0.number }
    }
  }

  /// The first eight bytes as a number that is in their order.
  private static func head(of term: UnsafeRawBufferPointer) -> UInt64 {
    var head: UInt64 = 0
    for place in 0..<min(8, term.count) { head |= UInt64(term[place]) << UInt64(56 - place * 8) }
    return head
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (number, hash) in hashes.enumerated() {
      var slot = hash & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
