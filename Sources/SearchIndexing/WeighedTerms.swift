import Glibc
import Search

/// All terms of an index in their order, with their documents and what they count there.
struct WeighedTerms {
  /// BM25's k₁, for frequencies in which a word of a name counts ten: chosen with the training part of the judged
  /// queries.
  private static let saturation = 6.0

  private let table: TermTable
  /// The numbers of terms, in the order of terms.
  private let order: [Int]
  /// By the number of a term, where its postings begin.
  private let starts: [Int]
  private let postings: [Posting]

  /// Weighs the terms of documents by BM25F.
  ///
  /// ln(1 + (N − n + ½) / (n + ½)) · f ÷ (k₁ + f), where f is the sum over fields of
  /// weight · count ÷ (1 − b + b · length ÷ mean length); k₁ = 6. The highest of all is 255.
  init(_ documents: [SearchDocument]) {
    let means = Self.meanLengths(documents)
    var table = TermTable()
    var lists = DocumentLists<Float>()
    for (number, document) in documents.enumerated() {
      let norms = SearchField.allCases.map { field in
        let length = Double(document.lengths[Int(field.rawValue)])
        let mean = max(1, means[Int(field.rawValue)])
        return field.weight / (1 - field.normalization + field.normalization * length / mean)
      }
      document.forEachTerm { term, counts in
        var frequency = 0.0
        for field in norms.indices { frequency += Double(counts[field]) * norms[field] }
        lists.add(number, to: table.number(of: term), Float(frequency))
      }
    }
    let (starts, entries) = lists.sorted(count: table.count)
    let count = Double(documents.count)
    let highest = max(log1p((count - 0.5) / 1.5), 0.01)
    var postings: [Posting] = []
    postings.reserveCapacity(entries.count)
    for term in 0..<table.count {
      let list = entries[starts[term]..<starts[term + 1]]
      let rarity = log1p((count - Double(list.count) + 0.5) / (Double(list.count) + 0.5))
      for entry in list {
        let saturated = Double(entry.number) / (Self.saturation + Double(entry.number))
        let discount = documents[Int(entry.document)].discount
        let impact = 255 * rarity * saturated * discount / highest
        postings.append(
          Posting(document: entry.document, impact: UInt8(min(255, max(1, impact.rounded())))))
      }
    }
    order = table.sorted
    self.table = table
    self.starts = starts
    self.postings = postings
  }

  /// Gives each term in order with its postings.
  func forEach(_ body: (_ term: ArraySlice<UInt8>, _ postings: ArraySlice<Posting>) -> Void) {
    for number in order { body(table[number], postings[starts[number]..<starts[number + 1]]) }
  }

  private static func meanLengths(_ documents: [SearchDocument]) -> [Double] {
    SearchField.allCases.map { field in
      let sum = documents.reduce(0.0) { $0 + Double($1.lengths[Int(field.rawValue)]) }
      return sum / Double(max(1, documents.count))
    }
  }
}
