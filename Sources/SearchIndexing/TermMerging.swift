import Caching
import Search

/// Puts what an earlier index had of terms together with what is new, and makes an index's lines of it.
struct TermMerging: Sendable {
  /// Of documents as an earlier index numbered them, their numbers now.
  let numbers: [UInt32]
  let fresh: FreshTerms
  /// What terms count; nil where all count the same.
  let weights: TermWeights?
  /// Whether the earlier numbers come in the same order now, so that lists need not be sorted.
  private let isInOrder: Bool

  /// Of a term that is in more documents, the weightiest come first and the rest where somebody wants all.
  private static let mostPostings = 2048

  init(_ numbers: [UInt32], _ fresh: FreshTerms, _ weights: TermWeights?) {
    self.numbers = numbers
    self.fresh = fresh
    self.weights = weights
    let kept = numbers.filter { $0 != SearchMemory.gone }
    isInOrder = zip(kept, kept.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// The lines of a range of terms.
  ///
  /// - Parameters:
  ///   - earlier: a block of an earlier index.
  ///   - places: the terms of new documents in its range.
  func lines(_ earlier: ArraySlice<UInt8>, _ places: Range<Int>) -> IndexLines {
    var result = IndexLines()
    result.bytes.reserveCapacity(earlier.count * 2)
    var block = PackedWriter()
    block.reserve(min(earlier.count, TermBlocks.size) + 1024)
    var reader = PackedReader(PackedBytes(earlier))
    var known = reader.term()
    var places = places
    var new = places.popFirst().map { fresh[$0] }
    while known != nil || new != nil {
      let order = Self.order(known?.term, new?.term)
      let (old, added) = (order <= 0 ? known : nil, order >= 0 ? new : nil)
      let term = old?.term ?? added?.term ?? []
      let (postings, isSame) = list(old?.postings, added?.postings)
      if old != nil { known = reader.term() }
      if added != nil { new = places.popFirst().map { fresh[$0] } }
      guard !postings.isEmpty else { continue }
      block.add(term)
      block.add(isSame ? old?.postings.bytes ?? [] : PackedPostings.pack(postings)[...])
      if let weights {
        result.add(term, postings, weights.impacts(of: postings), Self.mostPostings)
      } else {
        result.add(term, postings, [UInt8](repeating: 1, count: postings.count), .max)
      }
      if block.bytes.count > TermBlocks.size {
        result.blocks.append(block.bytes[...])
        block = PackedWriter()
      }
    }
    if !block.bytes.isEmpty { result.blocks.append(block.bytes[...]) }
    return result
  }

  /// Which of two terms comes first, one of which may be missing: below 0 the first, above 0 the second, 0 for two
  /// that are the same.
  private static func order(_ first: ArraySlice<UInt8>?, _ second: ArraySlice<UInt8>?) -> Int {
    guard let first else { return 1 }
    guard let second else { return -1 }
    if first.elementsEqual(second) { return 0 }
    return first.lexicographicallyPrecedes(second) ? -1 : 1
  }

  /// The documents that have a term now, in their order, and whether they are those of an earlier index.
  private func list(
    _ earlier: PackedPostings?, _ new: ArraySlice<TermPosting>?
  ) -> ([TermPosting], isSame: Bool) {
    var list: [TermPosting] = []
    list.reserveCapacity((earlier?.bytes.count ?? 0) / 2 + (new?.count ?? 0))
    var isSame = new == nil
    earlier?.forEach { posting in
      let document =
        posting.document < numbers.count ? numbers[Int(posting.document)] : SearchMemory.gone
      isSame = isSame && document == posting.document
      guard document != SearchMemory.gone else { return }
      list.append(TermPosting(document: document, counts: posting.counts))
    }
    if let new { list += new }
    if !isInOrder || earlier != nil && new != nil { list.sort { $0.document < $1.document } }
    return (list, isSame)
  }
}

extension PackedReader {
  /// The next term of a block; nil at its end.
  fileprivate mutating func term() -> (term: ArraySlice<UInt8>, postings: PackedPostings)? {
    guard let term = (try? slice()).map({ Array($0)[...] }),
      let postings = (try? slice()).map({ Array($0)[...] })
    else { return nil }
    return (term, PackedPostings(bytes: postings))
  }
}
