/// Places vertices by sweeps: each layer in turn goes as near as it can, in the least squares sense,
/// to the average places of its neighbours, without change of order or too little distance.
struct WeightedAverages {
  private static let sweeps = 6
  private let order: LayerOrder
  private var graph: LayerGraph { order.graph }

  init(_ order: LayerOrder) { self.order = order }

  func centres() -> [Int] {
    // Places less the room that the vertices to the left take; these never decrease in a layer.
    var places = [Double](repeating: 0, count: graph.vertexCount)
    let rooms = rooms()
    for layer in order.layers {
      guard let last = layer.last else { continue }
      for vertex in layer { places[vertex] = -Double(rooms[last]) / 2 }
    }
    for sweep in 0..<Self.sweeps {
      let layers = sweep % 2 == 0 ? Array(order.layers) : order.layers.reversed()
      for layer in layers {
        place(layer, towards: sweep < 2 ? [sweep % 2 == 0] : [true, false], &places, rooms)
      }
    }
    return places.indices.map { Int(places[$0].rounded(.down)) + rooms[$0] }
  }

  /// How far right of its layer's first vertex each vertex is when the layer is packed.
  private func rooms() -> [Int] {
    var rooms = [Int](repeating: 0, count: graph.vertexCount)
    for layer in order.layers {
      for (left, right) in zip(layer, layer.dropFirst()) {
        rooms[right] = rooms[left] + graph.separation(left, right)
      }
    }
    return rooms
  }

  /// Pool adjacent violators: vertices that want to pass each other share their average.
  private func place(
    _ layer: [Int], towards sides: [Bool], _ places: inout [Double], _ rooms: [Int]
  ) {
    var pools: [(place: Double, weight: Double, count: Int)] = []
    pools.reserveCapacity(layer.count)
    for vertex in layer {
      let wish = wish(of: vertex, towards: sides, places, rooms)
      var pool = (place: wish.place, weight: wish.weight, count: 1)
      while let last = pools.last, last.place > pool.place {
        pools.removeLast()
        let weight = last.weight + pool.weight
        pool.place = (last.place * last.weight + pool.place * pool.weight) / weight
        pool = (pool.place, weight, last.count + pool.count)
      }
      pools.append(pool)
    }
    var next = 0
    for pool in pools {
      for _ in 0..<pool.count {
        places[layer[next]] = pool.place
        next += 1
      }
    }
  }

  private func wish(
    of vertex: Int, towards sides: [Bool], _ places: [Double], _ rooms: [Int]
  ) -> (place: Double, weight: Double) {
    var sum = 0.0
    var weight = 0.0
    for up in sides {
      let ends = up ? graph.uppers : graph.lowers
      for segment in up ? order.above[vertex] : order.below[vertex] {
        let other = ends[segment]
        let share = Double(graph.weights[segment])
        sum += (places[other] + Double(rooms[other])) * share
        weight += share
      }
    }
    if weight == 0 { return (places[vertex], 0.01) }
    return (sum / weight - Double(rooms[vertex]), weight)
  }
}
