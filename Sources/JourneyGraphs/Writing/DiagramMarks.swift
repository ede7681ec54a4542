/// What became of parts of a journey, for a drawing of two versions in one.
public struct DiagramMarks: Sendable {
  /// What became of a part.
  public enum Mark: String, Sendable {
    case added, removed, changed

    /// A sign that is read without colour.
    var sign: String {
      switch self {
      case .added: "+"
      case .removed: "−"
      case .changed: "~"
      }
    }
  }

  /// By the ids of states.
  public var states: [String: Mark]
  /// By the ids of transitions.
  public var transitions: [String: Mark]

  /// Marks for some states and transitions; nothing became of the others.
  public init(states: [String: Mark] = [:], transitions: [String: Mark] = [:]) {
    self.states = states
    self.transitions = transitions
  }
}
