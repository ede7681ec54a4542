public import Decoding

/// When a run is saved.
public enum CheckpointStrategy: String, Choice {
  case never = "none"
  case eachState = "each-state"
  case onTool = "on-tool"
}
