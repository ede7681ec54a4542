/// The network simplex method, for ranks and for x coordinates.
///
/// It finds whole numbers for nodes so that every edge is at least as long as it must be and the
/// weighted sum of lengths is least. After Gansner, Koutsofios, North and Vo, "A Technique for
/// Drawing Directed Graphs" (1993).
///
/// Cut values come from sums over subtrees: edges inside a subtree cancel out, so the cut value of
/// the tree edge above it is what its nodes' edges weigh going out, less what they weigh coming in.
struct NetworkSimplex {
  private let tails: [Int]
  private let heads: [Int]
  private let lengths: [Int]
  private let incident: [Int]
  private let incidentOffsets: [Int]
  /// For each node, the weight of the edges that leave it less that of those that reach it.
  private var surplus: [Int]
  /// The values of the nodes; always feasible.
  private(set) var values: [Int]
  private var isTreeEdge: [Bool]
  /// The nodes of the tree, parents before children.
  private var order: [Int] = []
  private var parentEdge: [Int]
  private var subtreeSurplus: [Int] = []
  private var isInSubtree: [Bool]
  /// Nodes and edges that may still be looked at.
  private var work: Int

  /// Starts from feasible values: head − tail is at least the edge's length everywhere.
  init(
    tails: [Int], heads: [Int], lengths: [Int], weights: [Int], feasible values: [Int], work: Int
  ) {
    self.tails = tails
    self.heads = heads
    self.lengths = lengths
    self.values = values
    self.work = work
    let count = values.count
    surplus = [Int](repeating: 0, count: count)
    var offsets = [Int](repeating: 0, count: count + 1)
    for edge in tails.indices {
      surplus[tails[edge]] += weights[edge]
      surplus[heads[edge]] -= weights[edge]
      offsets[tails[edge] + 1] += 1
      offsets[heads[edge] + 1] += 1
    }
    for node in 0..<count { offsets[node + 1] += offsets[node] }
    var next = offsets
    var incident = [Int](repeating: 0, count: tails.count * 2)
    for edge in tails.indices {
      incident[next[tails[edge]]] = edge
      next[tails[edge]] += 1
      incident[next[heads[edge]]] = edge
      next[heads[edge]] += 1
    }
    self.incident = incident
    incidentOffsets = offsets
    isTreeEdge = [Bool](repeating: false, count: tails.count)
    parentEdge = [Int](repeating: -1, count: count)
    isInSubtree = [Bool](repeating: false, count: count)
  }

  private func slack(_ edge: Int) -> Int {
    values[heads[edge]] - values[tails[edge]] - lengths[edge]
  }

  /// Improves the values until they are the best, or the work is used up.
  ///
  /// With `balanced`, what could move without cost then goes to the middle of where it could be.
  mutating func solve(balanced: Bool) {
    guard values.count > 1, growTightTree() else { return }
    rebuildTree()
    while work > 0, let node = worstSubtree() { exchange(above: node) }
    if balanced { balance() }
  }

  /// Moves a growing tree of tight edges towards its nearest neighbour until it spans all nodes.
  ///
  /// False where the graph is not connected or the work is used up.
  private mutating func growTightTree() -> Bool {
    var isInTree = [Bool](repeating: false, count: values.count)
    var members = [0]
    isInTree[0] = true
    var scanned = 0
    while true {
      while scanned < members.count {
        let node = members[scanned]
        scanned += 1
        for position in incidentOffsets[node]..<incidentOffsets[node + 1] {
          let edge = incident[position]
          let other = tails[edge] == node ? heads[edge] : tails[edge]
          guard !isInTree[other], slack(edge) == 0 else { continue }
          isTreeEdge[edge] = true
          isInTree[other] = true
          members.append(other)
        }
      }
      if members.count == values.count { return true }
      work -= tails.count + members.count
      guard work > 0 else { return false }
      var nearest = -1
      var least = Int.max
      for edge in tails.indices where isInTree[tails[edge]] != isInTree[heads[edge]] {
        let slack = slack(edge)
        if slack < least { (nearest, least) = (edge, slack) }
      }
      guard nearest >= 0 else { return false }
      let shift = isInTree[tails[nearest]] ? least : -least
      for node in members { values[node] += shift }
      scanned = members.firstIndex { $0 == tails[nearest] || $0 == heads[nearest] } ?? 0
    }
  }

  /// Orders the tree's nodes from a root down and sums up the surpluses of subtrees.
  private mutating func rebuildTree() {
    order.removeAll(keepingCapacity: true)
    order.append(0)
    parentEdge[0] = -1
    var scanned = 0
    while scanned < order.count {
      let node = order[scanned]
      scanned += 1
      for position in incidentOffsets[node]..<incidentOffsets[node + 1] {
        let edge = incident[position]
        guard isTreeEdge[edge], edge != parentEdge[node] else { continue }
        let child = tails[edge] == node ? heads[edge] : tails[edge]
        parentEdge[child] = edge
        order.append(child)
      }
    }
    subtreeSurplus = surplus
    for node in order.reversed() where parentEdge[node] >= 0 {
      subtreeSurplus[parent(of: node)] += subtreeSurplus[node]
    }
    work -= values.count + tails.count
  }

  private func parent(of node: Int) -> Int {
    let edge = parentEdge[node]
    return tails[edge] == node ? heads[edge] : tails[edge]
  }

  private func cutValue(above node: Int) -> Int {
    tails[parentEdge[node]] == node ? subtreeSurplus[node] : -subtreeSurplus[node]
  }

  /// The node whose tree edge upwards has the most negative cut value.
  private func worstSubtree() -> Int? {
    var worst: Int?
    var least = 0
    for node in order where parentEdge[node] >= 0 {
      let value = cutValue(above: node)
      if value < least { (worst, least) = (node, value) }
    }
    return worst
  }

  private mutating func markSubtree(_ root: Int) {
    for node in order {
      isInSubtree[node] = node == root || (parentEdge[node] >= 0 && isInSubtree[parent(of: node)])
    }
  }

  /// The edge with the least slack that leaves the marked subtree, or that reaches it.
  private mutating func tightestEdge(leaving: Bool) -> (edge: Int, slack: Int)? {
    var best: (edge: Int, slack: Int)?
    for edge in tails.indices where isInSubtree[tails[edge]] != isInSubtree[heads[edge]] {
      guard isInSubtree[tails[edge]] == leaving else { continue }
      let slack = slack(edge)
      if slack < best?.slack ?? .max { best = (edge, slack) }
    }
    work -= tails.count
    return best
  }

  private mutating func shiftSubtree(by amount: Int) {
    for node in values.indices where isInSubtree[node] { values[node] += amount }
  }

  /// Takes the tree edge above a node out of the tree, and the tightest one across the same cut the
  /// other way into it.
  private mutating func exchange(above node: Int) {
    let leaving = parentEdge[node]
    let pointsUp = tails[leaving] == node
    markSubtree(node)
    guard let entering = tightestEdge(leaving: !pointsUp) else {
      work = 0
      return
    }
    shiftSubtree(by: pointsUp ? -entering.slack : entering.slack)
    isTreeEdge[leaving] = false
    isTreeEdge[entering.edge] = true
    rebuildTree()
  }

  /// Centres the subtrees whose place does not matter to the sum.
  private mutating func balance() {
    for node in order.reversed() where parentEdge[node] >= 0 && cutValue(above: node) == 0 {
      guard work > 0 else { return }
      markSubtree(node)
      guard let up = tightestEdge(leaving: false), let down = tightestEdge(leaving: true) else {
        continue
      }
      shiftSubtree(by: (down.slack - up.slack) / 2)
    }
  }
}
