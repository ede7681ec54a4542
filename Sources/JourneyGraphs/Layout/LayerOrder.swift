/// The order of the vertices on each rank, from left to right.
struct LayerOrder {
  let graph: LayerGraph
  /// The segments above and below each vertex.
  let above: Adjacency
  let below: Adjacency
  private(set) var layers: [[Int]]
  /// Where each vertex stands in its layer.
  private(set) var positions: [Int]

  /// Where the first order comes from.
  enum Start { case top, bottom }

  init(_ graph: LayerGraph, from start: Start) {
    self.graph = graph
    above = Adjacency(nodeCount: graph.vertexCount, keys: graph.lowers)
    below = Adjacency(nodeCount: graph.vertexCount, keys: graph.uppers)
    layers = [[Int]](repeating: [], count: (graph.ranks.max() ?? -1) + 1)
    positions = [Int](repeating: 0, count: graph.vertexCount)
    place(from: start)
  }

  /// Puts each vertex at the end of its layer when a depth-first search comes to it, which draws
  /// trees without crossings. Chains of back edges come last, so that they run at the side.
  private mutating func place(from start: Start) {
    var isPlaced = [Bool](repeating: false, count: graph.vertexCount)
    var isBackBend = isPlaced
    for edge in graph.edges where edge.isBack {
      for bend in edge.bends { isBackBend[bend] = true }
    }
    let up = start == .bottom
    let onward = up ? above : below
    let ends = up ? graph.uppers : graph.lowers
    let roots = (0..<graph.nodeCount).filter { (up ? below : above).count(of: $0) == 0 }
    var waiting = Array((roots + Array(0..<graph.vertexCount)).reversed())
    while let vertex = waiting.popLast() {
      guard !isPlaced[vertex] else { continue }
      isPlaced[vertex] = true
      positions[vertex] = layers[graph.ranks[vertex]].count
      layers[graph.ranks[vertex]].append(vertex)
      // The last one pushed comes first.
      for segment in onward[vertex].reversed() where isBackBend[ends[segment]] {
        waiting.append(ends[segment])
      }
      for segment in onward[vertex].reversed() where !isBackBend[ends[segment]] {
        waiting.append(ends[segment])
      }
    }
  }

  /// The number of crossings of segments between each rank and the next, by the accumulator tree of
  /// Barth, Jünger and Mutzel, "Simple and Efficient Bilayer Cross Counting" (2002).
  func crossings() -> Int {
    var total = 0
    var tree: [Int] = []
    var targets: [Int] = []
    for layer in layers.indices.dropLast() {
      let size = layers[layer + 1].count
      tree.removeAll(keepingCapacity: true)
      tree.append(contentsOf: repeatElement(0, count: size + 1))
      var seen = 0
      for vertex in layers[layer] {
        targets.removeAll(keepingCapacity: true)
        for segment in below[vertex] { targets.append(positions[graph.lowers[segment]]) }
        for target in targets {
          var before = 0
          var index = target + 1
          while index > 0 {
            before += tree[index]
            index &= index - 1
          }
          total += seen - before
        }
        for target in targets {
          var index = target + 1
          while index <= size {
            tree[index] += 1
            index += index & -index
          }
        }
        seen += targets.count
      }
    }
    return total
  }

  /// Sorts each layer by the weighted medians of its neighbours above (or below), rank by rank.
  mutating func sortByMedians(down: Bool) {
    var medians = [Double](repeating: -1, count: graph.vertexCount)
    let order = down ? Array(layers.indices.dropFirst()) : layers.indices.dropLast().reversed()
    for layer in order {
      for vertex in layers[layer] { medians[vertex] = median(of: vertex, up: down) }
      let sorted = layers[layer].filter { medians[$0] >= 0 }.sorted { left, right in
        (medians[left], positions[left]) < (medians[right], positions[right])
      }
      // Vertices without neighbours on that side keep their places.
      var next = 0
      for position in layers[layer].indices where medians[layers[layer][position]] >= 0 {
        layers[layer][position] = sorted[next]
        next += 1
      }
      for (position, vertex) in layers[layer].enumerated() { positions[vertex] = position }
    }
  }

  /// The weighted median of Gansner et al. (1993), figure 3-2; −1 without neighbours.
  private func median(of vertex: Int, up: Bool) -> Double {
    let segments = up ? above[vertex] : below[vertex]
    let ends = up ? graph.uppers : graph.lowers
    if segments.isEmpty { return -1 }
    if segments.count == 1 { return Double(positions[ends[segments[segments.startIndex]]]) }
    let places = segments.map { positions[ends[$0]] }.sorted()
    let middle = places.count / 2
    if places.count % 2 == 1 { return Double(places[middle]) }
    if places.count == 2 { return Double(places[0] + places[1]) / 2 }
    let left = Double(places[middle - 1] - places[0])
    let right = Double(places[places.count - 1] - places[middle])
    if left + right == 0 { return Double(places[middle - 1] + places[middle]) / 2 }
    return (Double(places[middle - 1]) * right + Double(places[middle]) * left) / (left + right)
  }

  /// Swaps neighbours while that saves crossings, for at most `rounds` rounds.
  mutating func transpose(rounds: Int) {
    for _ in 0..<rounds {
      var improved = false
      for layer in layers.indices {
        for position in layers[layer].indices.dropFirst() {
          let left = layers[layer][position - 1]
          let right = layers[layer][position]
          let saved = crossingsSaved(bySwapping: left, right)
          guard saved > 0 else { continue }
          layers[layer].swapAt(position - 1, position)
          positions[left] = position
          positions[right] = position - 1
          improved = true
        }
      }
      if !improved { return }
    }
  }

  private func crossingsSaved(bySwapping left: Int, _ right: Int) -> Int {
    var saved = 0
    for leftSegment in above[left] {
      let leftPosition = positions[graph.uppers[leftSegment]]
      for rightSegment in above[right] {
        saved += (leftPosition - positions[graph.uppers[rightSegment]]).signum()
      }
    }
    for leftSegment in below[left] {
      let leftPosition = positions[graph.lowers[leftSegment]]
      for rightSegment in below[right] {
        saved += (leftPosition - positions[graph.lowers[rightSegment]]).signum()
      }
    }
    return saved
  }
}
