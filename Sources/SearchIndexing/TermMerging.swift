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
  private var mostPostings: Int { weights == nil ? .max : 2048 }

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
  func lines(_ earlier: PackedBytes, _ places: Range<Int>) -> IndexLines {
    var section = TermSection(expecting: earlier.count)
    earlier.withUnsafeBytes { earlier in
      var known = PackedTerms(earlier)
      for place in places {
        let new = fresh[place]
        new.term.withUnsafeBytes { term in
          while let old = known.next(before: term) { add(old.term, old.postings, [], to: &section) }
          add(term, known.next(same: term), new.postings, to: &section)
        }
      }
      while let old = known.next() { add(old.term, old.postings, [], to: &section) }
    }
    return section.finished()
  }

  /// Adds a term of which some documents were known and some are new.
  private func add(
    _ term: UnsafeRawBufferPointer, _ earlier: PackedPostings?, _ new: ArraySlice<TermPosting>,
    to section: inout TermSection
  ) {
    section.list.removeAll()
    var isSame = new.isEmpty
    if let earlier {
      let isNumberedAsBefore = numbers.withUnsafeBufferPointer {
        section.list.append(earlier, numbered: $0)
      }
      isSame = isSame && isNumberedAsBefore
      if !isInOrder { section.list.sort() }
    }
    section.list.merge(new)
    guard section.list.count > 0 else { return }
    section.add(term, packedAs: isSame ? earlier : nil, weights, most: mostPostings)
  }
}
