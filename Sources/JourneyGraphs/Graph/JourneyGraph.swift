/// The states of a template and the ways between them, as a graph with numbered nodes and edges.
///
/// Nodes and edges stand in the template's order. Every analysis takes time linear in the size of
/// the graph and no stack, whatever the graph looks like.
public struct JourneyGraph: Sendable {
  /// The states.
  public let nodes: [Node]
  /// The transitions whose both ends exist.
  public let edges: [Edge]
  /// The ways that errors take: to the fallback states of states.
  public let fallbacks: [Fallback]
  /// The node that the journey starts in; nil where the template names none that exists.
  public let initial: Int?
  /// Nodes that fallbacks of the whole template lead to, ascending.
  public let entries: [Int]
  /// Indices, in the template's list, of the transitions that lack a source or a target state.
  public let danglingTransitions: [Int]
  /// The edges that leave each node, in the template's order.
  public let outgoing: Adjacency
  /// The edges that reach each node, in the template's order.
  public let incoming: Adjacency

  /// Whether some state has more than one way out.
  public var usesForks: Bool { nodes.indices.contains { outgoing[$0].count > 1 } }

  /// Whether some state can be reached from itself by transitions.
  public var usesCycles: Bool { !cycles().isEmpty }

  init(
    nodes: [Node], edges: [Edge], fallbacks: [Fallback], initial: Int?, entries: [Int],
    danglingTransitions: [Int]
  ) {
    self.nodes = nodes
    self.edges = edges
    self.fallbacks = fallbacks
    self.initial = initial
    self.entries = entries
    self.danglingTransitions = danglingTransitions
    outgoing = Adjacency(nodeCount: nodes.count, keys: edges.map { $0.source })
    incoming = Adjacency(nodeCount: nodes.count, keys: edges.map { $0.target })
  }
}
