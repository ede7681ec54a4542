public import Decoding

/// When a message is said.
public enum MessageType: String, Choice {
  case entry
  case exit
  case error
  case help
  case confirmation
  case custom
}
