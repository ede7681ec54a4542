import Synchronization

/// Recommendations by the position of the template that they are for, found once for all who want no more of them.
final class RelatedMemory: Sendable {
  private struct Found: Sendable {
    let most: Int
    let recommendations: [Recommendation]
  }

  private let known = Mutex<[Int: Found]>([:])

  /// The best that are known, or else are found now; two threads may find the same at the same time.
  func recommendations(
    at position: Int, most: Int, find: () -> [Recommendation]
  ) -> [Recommendation] {
    if let found = known.withLock({ $0[position] }), found.most >= most {
      return Array(found.recommendations.prefix(most))
    }
    let found = find()
    known.withLock { $0[position] = Found(most: most, recommendations: found) }
    return found
  }
}
