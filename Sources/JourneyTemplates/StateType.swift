public import Decoding

/// What a state does, and so what it becomes in Parlant.
public enum StateType: String, Choice {
  /// Says something.
  case chat
  /// Asks and waits for an answer.
  case input
  /// Asks for yes or no.
  case confirmation
  /// Runs tools.
  case tool
  /// Branches.
  case decision
  /// Hands over to another template's journey.
  case journey
  /// Ends the journey.
  case final
}
