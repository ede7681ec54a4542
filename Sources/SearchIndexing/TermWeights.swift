import Glibc

/// What terms count in documents, by BM25F.
///
/// ln(1 + (N − n + ½) / (n + ½)) · f ÷ (k₁ + f), where f is the sum over fields of
/// weight · count ÷ (1 − b + b · length ÷ mean length); k₁ = 6. The highest of all is 255. Mean lengths are taken in
/// steps: an exact one would be another after each change of a template, and what words count in all others with it.
struct TermWeights: Sendable {
  /// BM25's k₁, for frequencies in which a word of a name counts ten: chosen with the training part of the judged
  /// queries.
  private static let saturation = 6.0

  private let count: Double
  /// By field and document, what a word counts: a term is mostly in one field of its documents.
  private let norms: [Double]
  /// By document, what its words come to at most.
  private let highest: [Double]

  init(_ documents: [SearchDocument]) {
    var norms: [Double] = []
    norms.reserveCapacity(documents.count * SearchField.allCases.count)
    for field in SearchField.allCases {
      let mean = max(1, Self.inSteps(Self.meanLength(of: field, documents)))
      for document in documents.indices {
        let length = Double(documents[document].lengths[Int(field.rawValue)])
        norms.append(
          field.weight / (1 - field.normalization + field.normalization * length / mean))
      }
    }
    self.norms = norms
    count = Double(documents.count)
    let rarest = max(log1p((count - 0.5) / 1.5), 0.01)
    highest = documents.map { 255 * $0.discount / rarest }
  }

  /// Gives what a term counts in the documents that have it, 1 to 255.
  func weigh(_ postings: UnsafeBufferPointer<TermPosting>, into impacts: inout [UInt8]) {
    let number = Double(postings.count)
    let rarity = log1p((count - number + 0.5) / (number + 0.5))
    impacts.removeAll(keepingCapacity: true)
    norms.withUnsafeBufferPointer { norms in
      highest.withUnsafeBufferPointer { highest in
        impacts.append(addingCapacity: postings.count) { span in
          for posting in postings {
            let document = Int(posting.document)
            var frequency = 0.0
            posting.counts.forEach { field, count in
              frequency += Double(count) * norms[field * highest.count + document]
            }
            // In as many digits as an index of a hundred thousand templates has memory for.
            let rounded = Double(Float(frequency))
            let impact = rarity * highest[document] * rounded / (Self.saturation + rounded)
            span.append(UInt8(min(255, max(1, impact + 0.5))))
          }
        }
      }
    }
  }

  private static func meanLength(of field: SearchField, _ documents: [SearchDocument]) -> Double {
    let sum = documents.indices.reduce(0.0) {
      $0 + Double(documents[$1].lengths[Int(field.rawValue)])
    }
    return sum / Double(max(1, documents.count))
  }

  /// A number without its last bits, so that it is less by one part in 64 at most.
  private static func inSteps(_ number: Double) -> Double {
    Double(bitPattern: (number.bitPattern >> 46) << 46)
  }
}
