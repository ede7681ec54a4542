import Synchronization

/// The port that the system has given, known once the server is reached there.
final class BoundPort: Sendable {
  private let number = Atomic<UInt16>(0)

  var port: UInt16 {
    get { number.load(ordering: .relaxed) }
    set { number.store(newValue, ordering: .relaxed) }
  }
}
