/// For each of some terms the documents that have it, with a number each, gathered document by document.
struct DocumentLists<Number> {
  private var terms: [UInt32] = []
  private var documents: [UInt32] = []
  private var numbers: [Number] = []

  /// Adds a document to a term's list; documents come in their order.
  mutating func add(_ document: Int, to term: Int, _ number: Number) {
    terms.append(UInt32(term))
    documents.append(UInt32(document))
    numbers.append(number)
  }

  /// Sorted by term, each term's documents in their order (a counting sort).
  ///
  /// - Parameter count: how many terms there are.
  func sorted(count: Int) -> (starts: [Int], entries: [(document: UInt32, number: Number)]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for term in terms { starts[Int(term) + 1] += 1 }
    for term in 0..<count { starts[term + 1] += starts[term] }
    var next = starts
    let entries = [(document: UInt32, number: Number)](
      unsafeUninitializedCapacity: terms.count
    ) { buffer, initialized in
      for (position, term) in terms.enumerated() {
        let place = next[Int(term)]
        next[Int(term)] += 1
        buffer.initializeElement(at: place, to: (documents[position], numbers[position]))
      }
      initialized = terms.count
    }
    return (starts, entries)
  }
}
