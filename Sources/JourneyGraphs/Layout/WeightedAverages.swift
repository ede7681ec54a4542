/// Places vertices by sweeps.
///
/// Each layer in turn goes as near as it can, in the least squares sense, to the average places of
/// its neighbours, without change of order or too little distance.
struct WeightedAverages {
  private static let sweeps = 6
  private let order: LayerOrder
  private let graph: LayerGraph

  init(_ order: LayerOrder) {
    self.order = order
    graph = order.graph
  }

  func centres() -> [Int] {
    // Places less the room that the vertices to the left take; these never decrease in a layer.
    var places = [Double](repeating: 0, count: graph.vertexCount)
    let rooms = rooms()
    for rank in 0..<order.layerCount {
      guard let last = order.layer(rank).last else { continue }
      for vertex in order.layer(rank) { places[vertex] = -Double(rooms[last]) / 2 }
    }
    var pools: [Pool] = []
    for sweep in 0..<Self.sweeps {
      let isDown = sweep % 2 == 0
      for step in 0..<order.layerCount {
        place(
          order.layer(isDown ? step : order.layerCount - 1 - step), &places, rooms, &pools,
          up: isDown || sweep > 1, down: !isDown || sweep > 1)
      }
    }
    return places.indices.map { Int(places[$0].rounded(.down)) + rooms[$0] }
  }

  /// How far right of its layer's first vertex each vertex is when the layer is packed.
  private func rooms() -> [Int] {
    var rooms = [Int](repeating: 0, count: graph.vertexCount)
    for rank in 0..<order.layerCount {
      let layer = order.layer(rank)
      for (left, right) in zip(layer, layer.dropFirst()) {
        rooms[right] = rooms[left] + graph.separation(left, right)
      }
    }
    return rooms
  }

  /// Vertices that are as near to each other as they may be.
  private struct Pool {
    var place: Double
    var weight: Double
    var count: Int
  }

  /// Pool adjacent violators: vertices that want to pass each other share their average.
  private func place(
    _ layer: ArraySlice<Int>, _ places: inout [Double], _ rooms: [Int], _ pools: inout [Pool],
    up: Bool, down: Bool
  ) {
    pools.removeAll(keepingCapacity: true)
    for vertex in layer {
      var pool = wish(of: vertex, places, rooms, up: up, down: down)
      while let last = pools.last, last.place > pool.place {
        pools.removeLast()
        let weight = last.weight + pool.weight
        pool.place = (last.place * last.weight + pool.place * pool.weight) / weight
        pool.weight = weight
        pool.count += last.count
      }
      pools.append(pool)
    }
    var next = layer.startIndex
    for pool in pools {
      for vertex in layer[next..<(next + pool.count)] { places[vertex] = pool.place }
      next += pool.count
    }
  }

  private func wish(
    of vertex: Int, _ places: [Double], _ rooms: [Int], up: Bool, down: Bool
  ) -> Pool {
    var sum = 0.0
    var weight = 0.0
    func add(_ other: Int, _ segment: Int) {
      let share = Double(graph.weights[segment])
      sum += (places[other] + Double(rooms[other])) * share
      weight += share
    }
    if up {
      for segment in graph.above[vertex] { add(graph.uppers[segment], segment) }
    }
    if down {
      for segment in graph.below[vertex] { add(graph.lowers[segment], segment) }
    }
    if weight == 0 { return Pool(place: places[vertex], weight: 0.01, count: 1) }
    return Pool(place: sum / weight - Double(rooms[vertex]), weight: weight, count: 1)
  }
}
