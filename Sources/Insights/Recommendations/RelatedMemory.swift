import Synchronization

/// Recommendations by the position of the template that they are for, each found once.
final class RelatedMemory: Sendable {
  private let known = Mutex<[Int: [Recommendation]]>([:])

  /// What is known, or else is found now; two threads may find the same at the same time.
  func recommendations(at position: Int, find: () -> [Recommendation]) -> [Recommendation] {
    if let found = known.withLock({ $0[position] }) { return found }
    let found = find()
    known.withLock { $0[position] = found }
    return found
  }
}
