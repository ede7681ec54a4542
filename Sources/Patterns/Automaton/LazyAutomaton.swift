import Synchronization

/// An automaton that the first who asks builds.
///
/// Nobody waits for another: who asks while it is being built does without.
/// (`AtomicLazyReference` would do, but is not specialized: it costs more than a short match.)
final class LazyAutomaton: Sendable {
  private let stage = Atomic<UInt8>(0)
  /// Written once, by the one who took the stage from empty to begun; read only once it is done.
  nonisolated(unsafe) private var built: Automaton?

  // The stages.
  private static let empty: UInt8 = 0
  private static let begun: UInt8 = 1
  private static let done: UInt8 = 2

  /// The automaton; nil where it would be too large, or is not there yet.
  func automaton(of program: Program, isWhole: Bool) -> Automaton? {
    let stage = stage.load(ordering: .acquiring)
    if stage == Self.done { return built }
    guard stage == Self.empty,
      self.stage.compareExchange(
        expected: Self.empty, desired: Self.begun, ordering: .acquiring
      ).exchanged
    else { return nil }
    var builder = AutomatonBuilder(program, isWhole: isWhole)
    built = builder.automaton()
    self.stage.store(Self.done, ordering: .releasing)
    return built
  }
}
