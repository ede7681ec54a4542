public import Decoding

/// How freely the agent words what it says.
public enum CompositionMode: String, Choice {
  case fluid
  case strict
  case composited
}
