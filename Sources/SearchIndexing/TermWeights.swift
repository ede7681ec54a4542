import Glibc

/// What terms count in documents, by BM25F.
///
/// ln(1 + (N − n + ½) / (n + ½)) · f ÷ (k₁ + f), where f is the sum over fields of
/// weight · count ÷ (1 − b + b · length ÷ mean length); k₁ = 6. The highest of all is 255.
struct TermWeights: Sendable {
  /// BM25's k₁, for frequencies in which a word of a name counts ten: chosen with the training part of the judged
  /// queries.
  private static let saturation = 6.0

  private let count: Double
  private let highest: Double
  /// By document, what a word counts in each field.
  private let norms: [Double]
  private let discounts: [Double]

  init(_ documents: [SearchDocument]) {
    let means = Self.meanLengths(documents)
    var norms: [Double] = []
    norms.reserveCapacity(documents.count * SearchField.allCases.count)
    for document in documents {
      for field in SearchField.allCases {
        let length = Double(document.lengths[Int(field.rawValue)])
        let mean = max(1, means[Int(field.rawValue)])
        norms.append(
          field.weight / (1 - field.normalization + field.normalization * length / mean))
      }
    }
    self.norms = norms
    discounts = documents.map(\.discount)
    count = Double(documents.count)
    highest = max(log1p((count - 0.5) / 1.5), 0.01)
  }

  /// What a term counts in the documents that have it, 1 to 255.
  func impacts(of list: [TermPosting]) -> [UInt8] {
    let rarity = log1p((count - Double(list.count) + 0.5) / (Double(list.count) + 0.5))
    let fields = SearchField.allCases.count
    return list.map { posting in
      let document = Int(posting.document)
      var frequency = 0.0
      posting.counts.forEach { frequency += Double($1) * norms[document * fields + $0] }
      // In as many digits as an index of a hundred thousand templates has memory for.
      let rounded = Double(Float(frequency))
      let saturated = rounded / (Self.saturation + rounded)
      let impact = 255 * rarity * saturated * discounts[document] / highest
      return UInt8(min(255, max(1, impact.rounded())))
    }
  }

  private static func meanLengths(_ documents: [SearchDocument]) -> [Double] {
    SearchField.allCases.map { field in
      let sum = documents.reduce(0.0) { $0 + Double($1.lengths[Int(field.rawValue)]) }
      return sum / Double(max(1, documents.count))
    }
  }
}
