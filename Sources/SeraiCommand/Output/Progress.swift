import Glibc
import Synchronization

/// A line on the terminal that says how far a long piece of work is; nothing for work that takes
/// less than a second, and nothing where nobody looks.
final class Progress: Sendable {
  private struct State {
    var done = 0
    var shownAt = 0.0
    var isShown = false
  }

  private let title: String
  private let total: Int
  private let start = Clock.seconds
  private let isEnabled: Bool
  private let state = Mutex(State())

  init(_ title: String, total: Int, isQuiet: Bool) {
    self.title = title
    self.total = total
    isEnabled = !isQuiet && Terminal.Stream.errors.isTerminal
  }

  /// Counts one more piece; safe to call from several threads at once.
  func advance() {
    guard isEnabled else { return }
    state.withLock { state in
      state.done += 1
      let now = Clock.seconds
      guard now - start > 1, now - state.shownAt > 0.1 else { return }
      state.shownAt = now
      state.isShown = true
      let share = state.done * 100 / max(1, total)
      Terminal.write("\r\(title) \(state.done) of \(total) (\(share) %)\u{1B}[K", to: .errors)
    }
  }

  /// Takes the line away.
  func end() {
    if state.withLock({ $0.isShown }) { Terminal.write("\r\u{1B}[K", to: .errors) }
  }
}
