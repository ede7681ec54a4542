/// How much the layout does, so that a hostile graph costs no more than a moment.
enum LayoutLimits {
  /// A graph with more nodes, edges, or places where edges pass a rank is not laid out.
  static let nodes = 2_000
  static let edges = 4_000
  static let vertices = 40_000
  /// A graph with more nodes has its ranks from longest paths alone.
  static let nodesForSimplexRanks = 400
  /// Above, crossings are reduced by two sweeps of medians only.
  static let verticesForManySweeps = 2_500
  /// Above, neighbours are placed by averages alone.
  static let verticesForSimplexPlacement = 1_200
  /// Steps of a network simplex, in nodes and edges looked at.
  static let simplexWork = 6_000_000
}
