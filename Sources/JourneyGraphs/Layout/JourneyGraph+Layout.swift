extension JourneyGraph {
  /// Places the graph's nodes, labels and edges for drawing from the top down; nil for a graph that
  /// is too large to draw: more than 2,000 states or 4,000 transitions, or so many long transitions
  /// that they pass ranks in 40,000 places.
  ///
  /// A layered layout (Sugiyama, Tagawa, Toda 1981; Gansner et al. 1993): cycles are broken, nodes
  /// ranked, crossings reduced, coordinates assigned, and edges routed. Labels have places of their
  /// own between ranks. Unconnected parts stand side by side, the one with the initial state first.
  /// The same graph always gives the same layout. Above 400 states, or with many long transitions,
  /// the costly passes are left out: the drawing has more crossings and bends, still no overlaps.
  public func layout() -> LayoutResult? {
    guard nodes.count <= LayoutLimits.nodes, edges.count <= LayoutLimits.edges else { return nil }
    let measured = MeasuredGraph(self)
    var assembly = LayoutAssembly(measured)
    var locals = [Int](repeating: 0, count: nodes.count)
    for part in connectedParts() {
      guard
        let layout = PartLayout(
          measured, nodes: part, locals: &locals, limit: LayoutLimits.vertices)
      else { return nil }
      assembly.add(layout)
    }
    return assembly.result()
  }
}
