import Inheritance
import Synchronization

extension BaseMemory {
  /// Keeps everything, for all threads.
  static func shared() -> BaseMemory {
    let bases = Bases()
    return BaseMemory(find: { bases[$0] }, keep: { bases[$0] = $1 })
  }
}

private final class Bases: Sendable {
  private let known = Mutex<[Int: ResolvedBase]>([:])

  subscript(position: Int) -> ResolvedBase? {
    get { known.withLock { $0[position] } }
    set { known.withLock { $0[position] = newValue } }
  }
}
