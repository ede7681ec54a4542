/// The documents that have a term, in memory that is used for one term after the other: an index has too many terms
/// for an array of each.
struct PostingList: ~Copyable {
  private var items: UnsafeMutableBufferPointer<TermPosting>
  private(set) var count = 0

  init() { items = .allocate(capacity: 1 << 12) }

  deinit { items.deallocate() }

  /// All of them; to be used before the next change.
  var postings: UnsafeBufferPointer<TermPosting> {
    UnsafeBufferPointer(rebasing: items[..<count])
  }

  mutating func removeAll() { count = 0 }

  /// Adds what an earlier index had packed; gives whether the documents have the same numbers still.
  ///
  /// - Parameter numbers: by earlier number the number now, or `SearchMemory.gone`.
  mutating func append(
    _ packed: PackedPostings, numbered numbers: UnsafeBufferPointer<UInt32>
  ) -> Bool {
    reserve(packed.mostCount)
    var (place, isSame) = (count, true)
    packed.forEach { posting in
      let earlier = Int(posting.document)
      let document = earlier < numbers.count ? numbers[earlier] : SearchMemory.gone
      if document != posting.document { isSame = false }
      if document != SearchMemory.gone {
        items[place] = TermPosting(document: document, counts: posting.counts)
        place += 1
      }
    }
    count = place
    return isSame
  }

  mutating func sort() { items[..<count].sort { $0.document < $1.document } }

  /// Puts other documents in between; both are in order.
  mutating func merge(_ others: ArraySlice<TermPosting>) {
    reserve(others.count)
    var (last, place) = (count - 1, count + others.count - 1)
    for other in others.reversed() {
      while last >= 0, items[last].document > other.document {
        items[place] = items[last]
        last -= 1
        place -= 1
      }
      items[place] = other
      place -= 1
    }
    count += others.count
  }

  private mutating func reserve(_ more: Int) {
    guard count + more > items.count else { return }
    let larger = UnsafeMutableBufferPointer<TermPosting>.allocate(
      capacity: max(items.count * 2, count + more))
    _ = larger.initialize(from: items[..<count])
    items.deallocate()
    items = larger
  }
}
