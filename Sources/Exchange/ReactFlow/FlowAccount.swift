/// What has become of each node and edge of a flow: none goes without a word.
public struct FlowAccount: Sendable, Hashable {
  /// What an element is.
  public enum Kind: String, Sendable {
    case node
    case edge
  }

  /// What has become of an element.
  public enum Outcome: Sendable, Hashable {
    /// It is the state or transition of this id.
    case imported(String)
    /// It is not in the template, for this reason.
    case dropped(String)
  }

  /// An element of the flow.
  public struct Entry: Sendable, Hashable {
    /// What it is.
    public var kind: Kind
    /// Its id in the flow; `#3` for the third of those that have none.
    public var id: String
    /// What has become of it.
    public var outcome: Outcome
  }

  /// The nodes in the order of the flow, then the edges.
  public var entries: [Entry]
  /// What the template has that the flow has not, with the reason.
  public var additions: [String]
  /// How many flows of the file beside this one were not read.
  public var otherFlows: Int

  /// How many elements of a kind are in the template.
  public func importedCount(_ kind: Kind) -> Int {
    entries.count { entry in
      if case .imported = entry.outcome { entry.kind == kind } else { false }
    }
  }

  /// The elements that are not in the template.
  public var dropped: [Entry] {
    entries.filter { if case .dropped = $0.outcome { true } else { false } }
  }
}
