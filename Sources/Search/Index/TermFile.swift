/// A range of an index's terms in their order, with where they are.
struct TermFile {
  var terms: [[UInt8]] = []
  var postings: [[Posting]] = []
  /// Whether the postings are only the weightiest; the rest are in the file of the same number.
  var isCut: [Bool] = []
  /// In how many documents each term is.
  var frequencies: [UInt32] = []

  /// Reads `[["term",0,[document,impact,document,impact,…]],…]`, documents as differences; in place of the 0
  /// stands how many documents have a term whose postings are cut.
  init(_ cursor: inout IndexCursor, documentCount: UInt32) {
    cursor.array { cursor in
      var place = 0
      var term: [UInt8] = []
      var frequency: UInt32 = 0
      var postings: [Posting] = []
      cursor.array { cursor in
        switch place {
        case 0: term = cursor.string()
        case 1: frequency = cursor.number()
        case 2: postings = Self.postings(&cursor, documentCount)
        default: cursor.skip()
        }
        place += 1
      }
      self.terms.append(term)
      isCut.append(frequency > 0)
      frequencies.append(frequency > 0 ? frequency : UInt32(postings.count))
      self.postings.append(postings)
    }
  }

  private static func postings(_ cursor: inout IndexCursor, _ documentCount: UInt32) -> [Posting] {
    var postings: [Posting] = []
    var document: UInt32 = 0
    var isDocument = true
    cursor.array { cursor in
      let number = cursor.number()
      if isDocument {
        document = document &+ number
      } else if document < documentCount {
        postings.append(Posting(document: document, impact: UInt8(truncatingIfNeeded: number)))
      }
      isDocument.toggle()
    }
    return postings
  }

  /// Adds the lighter postings of terms that are cut.
  mutating func add(_ rest: TermFile) {
    for (position, term) in rest.terms.enumerated() {
      let index = first(notBefore: term)
      guard index < terms.count, terms[index] == term, isCut[index] else { continue }
      postings[index] += rest.postings[position]
      isCut[index] = false
    }
  }

  /// The position of the first term that is not before another.
  func first(notBefore term: [UInt8]) -> Int {
    var (low, high) = (0, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if terms[middle].precedes(term) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The position of a term; nil where it is not here.
  func position(of term: [UInt8]) -> Int? {
    let index = first(notBefore: term)
    return index < terms.count && terms[index] == term ? index : nil
  }
}
