import Caching
import Search

/// The terms, or the pairs of words, of documents that no earlier index had as they are.
struct FreshTerms: Sendable {
  private let table: TermTable
  /// The numbers of terms, in the order of terms.
  private let order: [Int]
  /// By the number of a term, where its postings begin.
  private let starts: [Int]
  private let postings: [TermPosting]

  /// How many there are.
  var count: Int { order.count }

  /// A term by its place in the order.
  subscript(place: Int) -> (term: ArraySlice<UInt8>, postings: ArraySlice<TermPosting>) {
    let number = order[place]
    return (table[number], postings[starts[number]..<starts[number + 1]])
  }

  /// The place of the first term that does not come before another.
  func place(of term: PackedBytes) -> Int {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if table[order[middle]].lexicographicallyPrecedes(term) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The terms of those documents that have their words with them.
  init(terms documents: [SearchDocument]) {
    self.init(documents) { words, body in words.forEachTerm { body($0, FieldCounts($1)) } }
  }

  /// Their pairs of words that follow each other.
  init(pairs documents: [SearchDocument]) {
    self.init(documents) { words, body in words.forEachPair { body($0, FieldCounts()) } }
  }

  private init(
    _ documents: [SearchDocument],
    _ forEach: (SearchWords, (UnsafeRawBufferPointer, FieldCounts) -> Void) -> Void
  ) {
    var table = TermTable()
    var terms: [UInt32] = []
    var found: [TermPosting] = []
    for (number, document) in documents.enumerated() {
      guard let words = document.words else { continue }
      forEach(words) { term, counts in
        terms.append(UInt32(table.number(of: term)))
        found.append(TermPosting(document: UInt32(number), counts: counts))
      }
    }
    (starts, postings) = Self.sorted(found, by: terms, count: table.count)
    order = table.sorted
    self.table = table
  }

  /// Sorted by term, each term's documents in their order (a counting sort).
  private static func sorted(
    _ found: [TermPosting], by terms: [UInt32], count: Int
  ) -> ([Int], [TermPosting]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for term in terms { starts[Int(term) + 1] += 1 }
    for term in 0..<count { starts[term + 1] += starts[term] }
    var next = starts
    let postings = [TermPosting](unsafeUninitializedCapacity: found.count) { buffer, initialized in
      for (position, term) in terms.enumerated() {
        buffer.initializeElement(at: next[Int(term)], to: found[position])
        next[Int(term)] += 1
      }
      initialized = found.count
    }
    return (starts, postings)
  }
}
