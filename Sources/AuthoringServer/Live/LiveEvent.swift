/// What open pages, and the terminal, are told.
enum LiveEvent: Sendable, Equatable {
  /// Pages may look different.
  case reload
  /// The stylesheet is another, and nothing else.
  case style(path: String, integrity: String)
  /// What is wrong is known anew.
  case problems
}
