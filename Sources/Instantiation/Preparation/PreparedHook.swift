import Diagnostics
import Expressions

/// A hook that has its say when a journey is made.
struct PreparedHook: Sendable {
  /// What it does.
  enum Function: Sendable {
    /// Must be true, or there is no journey.
    case check(Expression)
    /// What the state's messages go through.
    case transform(Transform)
  }

  let hookId: String
  let description: String
  let function: Function
  /// Where its function is.
  let path: DataPath
}
