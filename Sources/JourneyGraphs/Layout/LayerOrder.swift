/// The order of the vertices on each rank, from left to right.
struct LayerOrder {
  let graph: LayerGraph
  /// The vertices, layer by layer, and where each layer starts.
  private(set) var vertices: [Int]
  let starts: [Int]
  /// Where each vertex stands in its layer.
  private(set) var positions: [Int]
  /// The vertices that segments lead to.
  private let above: Neighbours
  private let below: Neighbours

  /// Where the first order comes from.
  enum Start { case top, bottom }

  /// The vertices one segment away from each vertex, on one side.
  private struct Neighbours {
    var offsets: [Int]
    var vertices: [Int]

    init(_ segments: Adjacency, ends: [Int], vertexCount: Int) {
      offsets = [0]
      offsets.reserveCapacity(vertexCount + 1)
      vertices = []
      vertices.reserveCapacity(ends.count)
      for vertex in 0..<vertexCount {
        for segment in segments[vertex] { vertices.append(ends[segment]) }
        offsets.append(vertices.count)
      }
    }
  }

  /// The order in which a depth-first search from one end comes to the vertices.
  init(_ graph: LayerGraph, from start: Start) {
    self.graph = graph
    above = Neighbours(graph.above, ends: graph.uppers, vertexCount: graph.vertexCount)
    below = Neighbours(graph.below, ends: graph.lowers, vertexCount: graph.vertexCount)
    var starts = [Int](repeating: 0, count: (graph.ranks.max() ?? -1) + 2)
    for rank in graph.ranks { starts[rank + 1] += 1 }
    for layer in starts.indices.dropFirst() { starts[layer] += starts[layer - 1] }
    self.starts = starts
    vertices = [Int](repeating: 0, count: graph.vertexCount)
    positions = vertices
    place(from: start)
  }

  var layerCount: Int { starts.count - 1 }

  /// The vertices of a rank.
  func layer(_ rank: Int) -> ArraySlice<Int> { vertices[starts[rank]..<starts[rank + 1]] }

  /// Puts each vertex at the end of its layer when the search comes to it.
  ///
  /// That draws trees without crossings. Chains of back edges come last, so that they run at the
  /// side.
  private mutating func place(from start: Start) {
    var isPlaced = [Bool](repeating: false, count: graph.vertexCount)
    var isBackBend = isPlaced
    for edge in graph.edges where edge.isBack {
      for bend in edge.bends { isBackBend[bend] = true }
    }
    let (onward, back) = start == .top ? (below, above) : (above, below)
    var waiting: [Int] = []
    waiting.reserveCapacity(graph.vertexCount * 2)
    for vertex in (0..<graph.vertexCount).reversed() { waiting.append(vertex) }
    // Those that nothing leads to come first.
    for node in (0..<graph.nodeCount).reversed()
    where back.offsets[node] == back.offsets[node + 1] {
      waiting.append(node)
    }
    var next = starts
    while let vertex = waiting.popLast() {
      guard !isPlaced[vertex] else { continue }
      isPlaced[vertex] = true
      let rank = graph.ranks[vertex]
      positions[vertex] = next[rank] - starts[rank]
      vertices[next[rank]] = vertex
      next[rank] += 1
      // The last one pushed is the first one placed.
      for ofBackEdges in [true, false] {
        for index in (onward.offsets[vertex]..<onward.offsets[vertex + 1]).reversed()
        where isBackBend[onward.vertices[index]] == ofBackEdges {
          waiting.append(onward.vertices[index])
        }
      }
    }
  }

  /// Takes over an order of the same vertices.
  mutating func restore(_ saved: [Int]) {
    vertices = saved
    for rank in 0..<layerCount {
      for index in starts[rank]..<starts[rank + 1] {
        positions[saved[index]] = index - starts[rank]
      }
    }
  }

  /// The number of crossings of segments.
  ///
  /// Counted between each rank and the next by the accumulator tree of Barth, Jünger and Mutzel,
  /// "Simple and Efficient Bilayer Cross Counting" (2002).
  func crossings() -> Int {
    var total = 0
    var tree: [Int] = []
    for rank in 0..<max(0, layerCount - 1) {
      let size = starts[rank + 2] - starts[rank + 1]
      if size < 2 || starts[rank + 1] - starts[rank] < 2 { continue }
      tree.removeAll(keepingCapacity: true)
      tree.append(contentsOf: repeatElement(0, count: size + 1))
      var seen = 0
      for vertex in layer(rank) {
        let neighbours = below.offsets[vertex]..<below.offsets[vertex + 1]
        for neighbour in neighbours {
          total += seen
          var index = positions[below.vertices[neighbour]] + 1
          while index > 0 {
            total -= tree[index]
            index &= index - 1
          }
        }
        for neighbour in neighbours {
          var index = positions[below.vertices[neighbour]] + 1
          while index <= size {
            tree[index] += 1
            index += index & -index
          }
        }
        seen += neighbours.count
      }
    }
    return total
  }

  /// Sorts each layer by the weighted medians of its neighbours above (or below), rank by rank.
  mutating func sortByMedians(down: Bool) {
    let neighbours = down ? above : below
    var keyed: [(median: Int, vertex: Int)] = []
    var places: [Int] = []
    for step in 1..<max(1, layerCount) {
      let rank = down ? step : layerCount - 1 - step
      let range = starts[rank]..<starts[rank + 1]
      if range.count < 2 { continue }
      keyed.removeAll(keepingCapacity: true)
      for index in range {
        let vertex = vertices[index]
        let own = neighbours.offsets[vertex]..<neighbours.offsets[vertex + 1]
        if own.isEmpty { continue }
        places.removeAll(keepingCapacity: true)
        for neighbour in own { places.append(positions[neighbours.vertices[neighbour]]) }
        keyed.append((Self.median(of: &places), vertex))
      }
      Self.sort(&keyed)
      // Vertices without neighbours on that side keep their places.
      var next = 0
      for index in range {
        let vertex = vertices[index]
        if neighbours.offsets[vertex] < neighbours.offsets[vertex + 1] {
          vertices[index] = keyed[next].vertex
          next += 1
        }
      }
      for index in range { positions[vertices[index]] = index - range.lowerBound }
    }
  }

  /// A stable sort; a simple one for the short layers of most drawings.
  private static func sort(_ keyed: inout [(median: Int, vertex: Int)]) {
    if keyed.count > 40 {
      let sorted = keyed.enumerated().sorted {
        ($0.element.median, $0.offset) < ($1.element.median, $1.offset)
      }
      keyed = sorted.map { $0.element }
      return
    }
    for end in keyed.indices.dropFirst() {
      var index = end
      while index > 0, keyed[index - 1].median > keyed[index].median {
        keyed.swapAt(index - 1, index)
        index -= 1
      }
    }
  }

  /// The weighted median of Gansner and others (1993, figure 3-2), in 1/64 of a place.
  private static func median(of places: inout [Int]) -> Int {
    let unit = 64
    if places.count == 1 { return places[0] * unit }
    if places.count == 2 { return (places[0] + places[1]) * unit / 2 }
    places.sort()
    let middle = places.count / 2
    if places.count % 2 == 1 { return places[middle] * unit }
    let left = places[middle - 1] - places[0]
    let right = places[places.count - 1] - places[middle]
    if left + right == 0 { return (places[middle - 1] + places[middle]) * unit / 2 }
    return (places[middle - 1] * right + places[middle] * left) * unit / (left + right)
  }

  /// Swaps neighbours while that saves crossings, for at most `rounds` rounds.
  ///
  /// With `flippingTies`, the first round also swaps where that costs nothing and there are
  /// crossings: it may free what is caught between others.
  mutating func transpose(rounds: Int, flippingTies: Bool) {
    for round in 0..<rounds {
      var improved = false
      for rank in 0..<layerCount {
        for index in (starts[rank]..<starts[rank + 1]).dropFirst() {
          let left = vertices[index - 1]
          let right = vertices[index]
          let (crossed, saved) = crossings(left, right)
          let flips = saved == 0 && crossed > 0 && flippingTies && round == 0
          guard saved > 0 || flips else { continue }
          vertices.swapAt(index - 1, index)
          positions[left] += 1
          positions[right] -= 1
          improved = true
        }
      }
      if !improved { return }
    }
  }

  /// How often the segments of two neighbours cross, and how much less often after a swap.
  private func crossings(_ left: Int, _ right: Int) -> (crossed: Int, saved: Int) {
    let (crossedAbove, savedAbove) = crossings(left, right, above)
    let (crossedBelow, savedBelow) = crossings(left, right, below)
    return (crossedAbove + crossedBelow, savedAbove + savedBelow)
  }

  private func crossings(
    _ left: Int, _ right: Int, _ neighbours: Neighbours
  ) -> (crossed: Int, saved: Int) {
    var crossed = 0
    var saved = 0
    for leftIndex in neighbours.offsets[left]..<neighbours.offsets[left + 1] {
      let leftPosition = positions[neighbours.vertices[leftIndex]]
      for rightIndex in neighbours.offsets[right]..<neighbours.offsets[right + 1] {
        let side = (leftPosition - positions[neighbours.vertices[rightIndex]]).signum()
        if side > 0 { crossed += 1 }
        saved += side
      }
    }
    return (crossed, saved)
  }
}
