public import Decoding

/// Where a journey can run.
public enum ExecutionMode: String, Choice {
  /// In Parlant.
  case journey
  /// In a React Flow editor.
  case reactflow
}
