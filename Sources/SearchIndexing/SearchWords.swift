import Files

/// The words of a document until an index has them.
struct SearchWords: Sendable {
  /// Per term, in no order: its length, its bytes, and how often it is in each field.
  ///
  /// Packed, since a catalog of a hundred thousand templates has fifteen million of these.
  let terms: [UInt8]
  /// Pairs of words that follow each other, one per line, in no order.
  let pairs: [UInt8]

  /// Gives each term with its counts by field.
  func forEachTerm(_ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Void) {
    terms.withUnsafeBytes { terms in
      var position = 0
      while position < terms.count {
        let end = position + 1 + Int(terms[position])
        let next = end + SearchField.allCases.count
        body(
          UnsafeRawBufferPointer(rebasing: terms[position + 1..<end]),
          UnsafeRawBufferPointer(rebasing: terms[end..<next]))
        position = next
      }
    }
  }

  /// Gives each pair of words that follow each other.
  func forEachPair(_ body: (UnsafeRawBufferPointer) -> Void) {
    pairs.withUnsafeBytes { $0.forEachLine(body) }
  }
}
