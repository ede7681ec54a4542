/// Puts the nodes of an acyclic graph on ranks, so that edges lead down and are short.
enum Ranking {
  /// The rank of each node, from 0; the graph is connected.
  ///
  /// Larger graphs than `LayoutLimits.nodesForSimplexRanks` get the ranks of longest paths, with
  /// nodes that nothing reaches pulled down to where they lead.
  static func ranks(nodeCount: Int, uppers: [Int], lowers: [Int]) -> [Int] {
    var ranks = longestPathRanks(nodeCount: nodeCount, uppers: uppers, lowers: lowers)
    if nodeCount <= LayoutLimits.nodesForSimplexRanks {
      let ones = [Int](repeating: 1, count: uppers.count)
      var simplex = NetworkSimplex(
        tails: uppers, heads: lowers, lengths: ones, weights: ones, feasible: ranks,
        work: LayoutLimits.simplexWork)
      simplex.solve(balanced: false)
      ranks = simplex.values
    }
    let least = ranks.min() ?? 0
    return ranks.map { $0 - least }
  }

  private static func longestPathRanks(nodeCount: Int, uppers: [Int], lowers: [Int]) -> [Int] {
    let below = Adjacency(nodeCount: nodeCount, keys: uppers)
    var waitingFor = [Int](repeating: 0, count: nodeCount)
    for lower in lowers { waitingFor[lower] += 1 }
    let sources = (0..<nodeCount).filter { waitingFor[$0] == 0 }
    var ready = sources
    var ranks = [Int](repeating: 0, count: nodeCount)
    while let node = ready.popLast() {
      for edge in below[node] {
        let lower = lowers[edge]
        ranks[lower] = max(ranks[lower], ranks[node] + 1)
        waitingFor[lower] -= 1
        if waitingFor[lower] == 0 { ready.append(lower) }
      }
    }
    for source in sources {
      if let nearest = below[source].map({ ranks[lowers[$0]] }).min() {
        ranks[source] = nearest - 1
      }
    }
    return ranks
  }
}
