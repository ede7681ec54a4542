import Glibc
import Search

/// All terms of an index in their order, with their documents and what they count there.
struct WeighedTerms {
  /// BM25's k₁, for frequencies in which a word of a name counts ten: chosen with the training part of the judged
  /// queries.
  private static let saturation = 6.0

  private(set) var terms: [(term: [UInt8], postings: [Posting])] = []

  /// Weighs the terms of documents by BM25F.
  ///
  /// ln(1 + (N − n + ½) / (n + ½)) · f ÷ (k₁ + f), where f is the sum over fields of
  /// weight · count ÷ (1 − b + b · length ÷ mean length); k₁ = 6. The highest of all is 255.
  init(_ documents: [SearchDocument]) {
    let means = Self.meanLengths(documents)
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    var weights: [[(document: UInt32, frequency: Float)]] = []
    for (number, document) in documents.enumerated() {
      let norms = SearchField.allCases.map { field in
        let length = Double(document.lengths[Int(field.rawValue)])
        let mean = max(1, means[Int(field.rawValue)])
        return field.weight / (1 - field.normalization + field.normalization * length / mean)
      }
      document.forEachTerm { term, counts in
        let frequency = zip(counts, norms).reduce(0) { $0 + Double($1.0) * $1.1 }
        let entry = (UInt32(number), Float(frequency))
        if let known = numbers[term] {
          weights[known].append(entry)
        } else {
          numbers[term] = weights.count
          weights.append([entry])
        }
      }
    }
    let highest = log1p((Double(documents.count) - 0.5) / 1.5)
    terms = numbers.map { term, number in
      let list = weights[number]
      let frequency = Double(list.count)
      let rarity = log1p((Double(documents.count) - frequency + 0.5) / (frequency + 0.5))
      let postings = list.map { entry in
        let saturated = Double(entry.frequency) / (Self.saturation + Double(entry.frequency))
        let discount = documents[Int(entry.document)].discount
        let impact = 255 * rarity * saturated * discount / max(highest, 0.01)
        return Posting(document: entry.document, impact: UInt8(min(255, max(1, impact.rounded()))))
      }
      return (Array(term), postings)
    }
    terms.sort { $0.term.precedes($1.term) }
  }

  private static func meanLengths(_ documents: [SearchDocument]) -> [Double] {
    SearchField.allCases.map { field in
      let sum = documents.reduce(0.0) { $0 + Double($1.lengths[Int(field.rawValue)]) }
      return sum / Double(max(1, documents.count))
    }
  }
}
