public import JourneyTemplates

extension JourneyGraph {
  /// A state.
  public struct Node: Sendable, Hashable {
    /// The state's id; unique in the graph.
    public var id: String
    /// The state's name, or its id where it has none.
    public var title: String
    /// What it does.
    public var type: StateType
    /// Whether the journey starts in it.
    public var isInitial: Bool
    /// Whether a condition decides if it is used at all.
    public var isConditional: Bool
    /// Its index in the template's `stateTemplates`; nil for the `singleState`.
    public var position: Int?

    package init(
      id: String, title: String, type: StateType, isInitial: Bool, isConditional: Bool = false,
      position: Int?
    ) {
      self.id = id
      self.title = title
      self.type = type
      self.isInitial = isInitial
      self.isConditional = isConditional
      self.position = position
    }
  }

  /// A transition.
  public struct Edge: Sendable, Hashable {
    /// The transition's id.
    public var id: String
    /// The node that it leaves.
    public var source: Int
    /// The node that it reaches.
    public var target: Int
    /// The whole text of its condition, or what triggers it; empty where it is just taken.
    public var label: String
    /// Whether a condition decides if it is used at all.
    public var isConditional: Bool
    /// What sets it off.
    public var triggerType: TriggerType?
    /// Its index in the template's `transitionTemplates`.
    public var position: Int

    package init(
      id: String, source: Int, target: Int, label: String, isConditional: Bool = false,
      triggerType: TriggerType?, position: Int
    ) {
      self.id = id
      self.source = source
      self.target = target
      self.label = label
      self.isConditional = isConditional
      self.triggerType = triggerType
      self.position = position
    }
  }

  /// A way that an error takes.
  public struct Fallback: Sendable, Hashable {
    /// The node where the error happens.
    public var source: Int
    /// The node where the journey goes on.
    public var target: Int
  }
}
