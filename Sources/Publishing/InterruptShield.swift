import Glibc

/// Holds back interrupts for the moment in which files are put in place.
///
/// A signal mask would cover one thread only, and any thread may be given the signal.
struct InterruptShield {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// The signal that arrived meanwhile.
  ///
  /// Written by the handler alone, read when it is off again.
  nonisolated(unsafe) private static var caught: Int32 = 0

  private let before: [sigaction]

  /// Raises the shield.
  init() {
    Self.caught = 0
    before = Self.signals.map { signal in
      var shield = sigaction()
      shield.__sigaction_handler.sa_handler = { Self.caught = $0 }
      var before = sigaction()
      sigaction(signal, &shield, &before)
      return before
    }
  }

  /// Lowers it; what was held back arrives now.
  func lower() {
    for (signal, action) in zip(Self.signals, before) {
      var action = action
      sigaction(signal, &action, nil)
    }
    if Self.caught != 0 { raise(Self.caught) }
  }
}
