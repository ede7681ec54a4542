public import Decoding

/// A capability that a journey needs of what runs it.
public enum CompatibilityFlag: String, Choice {
  case forks
  case cycles
  case toolChaining = "tool-chaining"
  case subJourneys = "sub-journeys"
  case cannedResponses = "canned-responses"
  case parallel
}
