public import JourneyTemplates
import Values

/// A journey in Parlant's terms: what its module makes, and what its data says.
public struct ParlantPlan: Sendable, Hashable {
  /// What a state is in Parlant.
  public enum Kind: String, Sendable {
    /// Says something (`chat_state`).
    case chat
    /// Calls tools (`tool_state`).
    case tool
    /// Branches and says nothing (`fork()`).
    case fork
  }

  /// A state.
  public struct State: Sendable, Hashable {
    /// Unique in the journey.
    public var id: String
    /// What it is.
    public var kind: Kind
    /// Its title; shown in comments only.
    public var title: String
    /// What happens in it.
    public var description: String?
    /// What the agent is to do: the instruction of a tool state; empty for a fork.
    public var action: String
    /// The tools that it calls, as `service:tool`.
    public var tools: [String]
    /// Texts that the agent may say word by word.
    public var cannedResponses: [String]
    /// How freely the agent words what it says; as the journey where nil.
    public var compositionMode: CompositionMode?
  }

  /// The end of a way.
  public enum End: Sendable, Hashable {
    /// Where Parlant begins, before the first state.
    case root
    case state(String)
    /// The end of the journey.
    case end
  }

  /// A way from one state to another.
  public struct Transition: Sendable, Hashable {
    /// Where it leads from.
    public var source: End
    /// Where it leads to.
    public var target: End
    /// A sentence that the agent judges; none for the way that is always taken.
    public var condition: String?
  }

  /// The instance's id, and the journey's in Parlant.
  public var id: String
  /// The template that it was made of, as `id@version`.
  public var template: String
  /// 1 to 100 characters.
  public var title: String
  /// What it is for.
  public var description: String
  /// When the agent takes it up; never empty.
  public var conditions: [String]
  /// How freely the agent words what it says.
  public var compositionMode: CompositionMode?
  /// In the order in which they are come to.
  public var states: [State]
  /// In an order in which every state but the root is first the target of a way, and then a source.
  public var transitions: [Transition]
  /// The tools, in order of first use.
  public var tools: [ParlantTool]
  /// What Parlant cannot hold, or holds in another way.
  public var notes: [ParlantNote]
}

/// A tool that a journey calls.
public struct ParlantTool: Sendable, Hashable {
  /// An argument.
  public struct Argument: Sendable, Hashable {
    /// Its name in the journey.
    public var name: String
    /// Its type in Python.
    public var type: String
  }

  /// The tool, as `service:tool`.
  public var toolId: String
  /// What it does.
  public var description: String
  /// What it gets.
  public var arguments: [Argument]
}

/// Something that Parlant cannot hold, or holds in another way.
public struct ParlantNote: Sendable, Hashable {
  /// The state or transition.
  public var subject: String
  /// What has become of it, and why.
  public var message: String
}
