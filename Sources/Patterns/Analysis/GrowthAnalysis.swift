/// Judges the places of a pattern; `PatternGrowth` says how.
struct GrowthAnalysis {
  private let graph: PlaceGraph
  private let samples: Samples
  /// The steps between places at which a text cannot end: once it can, there is nothing to fail.
  private let edges: [[Int]]

  static func growth(of node: Node) -> PatternGrowth {
    let graph = PlaceGraph(node)
    guard !graph.isTooLarge else { return .unknown }
    let analysis = GrowthAnalysis(graph)
    if analysis.isExponential { return .exponential }
    return .polynomial(degree: analysis.loopsInARow + (node.beginsAtStart ? 0 : 1))
  }

  private init(_ graph: PlaceGraph) {
    self.graph = graph
    samples = Samples(graph)
    let ends = graph.ends
    edges = graph.steps.enumerated().map { place, steps in
      ends.contains(place) ? [] : steps.map { $0.target }.filter { !ends.contains($0) }
    }
  }

  // MARK: - Two ways around

  private var isExponential: Bool {
    let components = Components(edges)
    for place in edges.indices {
      for step in graph.steps[place]
      where step.ways > 1 && edges[place].contains(step.target)
        && components.numbers[place] == components.numbers[step.target]
      {
        return true
      }
    }
    let inner = edges.enumerated().map { place, targets in
      targets.filter { components.numbers[$0] == components.numbers[place] }
    }
    return hasTwoWays(inner)
  }

  /// Whether two walks along the same text can part and meet again: a pair of different places that
  /// can be reached from a pair of equal ones and leads to one.
  private func hasTwoWays(_ edges: [[Int]]) -> Bool {
    var backwards = [[Int]](repeating: [], count: edges.count)
    for (place, targets) in edges.enumerated() {
      for target in targets { backwards[target].append(place) }
    }
    let apart = pairs(from: edges) { samples.places[$1].meets(samples.places[$2]) }
    // Going back, what must be shared is what the walks took in where they come from.
    let together = pairs(from: backwards) { pair, _, _ in
      samples.places[pair.0].meets(samples.places[pair.1])
    }
    return zip(apart, together).contains { $0 && $1 }
  }

  /// The pairs of different places that can be reached from pairs of equal ones.
  private func pairs(
    from edges: [[Int]], _ mayStep: (_ pair: (Int, Int), _ left: Int, _ right: Int) -> Bool
  ) -> [Bool] {
    let count = edges.count
    var seen = [Bool](repeating: false, count: count * count)
    var work: [(Int, Int)] = edges.indices.filter { !edges[$0].isEmpty }.map { ($0, $0) }
    while let pair = work.popLast() {
      for left in edges[pair.0] {
        for right in edges[pair.1] where left != right && mayStep(pair, left, right) {
          guard !seen[left * count + right] else { continue }
          seen[left * count + right] = true
          work.append((left, right))
        }
      }
    }
    return seen
  }

  // MARK: - Loops in a row

  /// The most loops that a text of one repeated character can go through one after the other.
  private var loopsInARow: Int {
    var most = 0
    var known: Set<[Bool]> = []
    for sample in 0..<samples.count {
      let takes = samples.places.map { $0.contains(sample) }
      guard known.insert(takes).inserted else { continue }
      most = max(most, loops(takes))
    }
    return most
  }

  private func loops(_ takes: [Bool]) -> Int {
    let edges = edges.enumerated().map { place, targets in
      takes[place] ? targets.filter { takes[$0] } : []
    }
    let components = Components(edges)
    var isLoop = [Bool](repeating: false, count: components.count)
    var successors = [[Int]](repeating: [], count: components.count)
    for (place, targets) in edges.enumerated() {
      let own = components.numbers[place]
      for target in targets {
        let other = components.numbers[target]
        if other == own { isLoop[own] = true } else { successors[own].append(other) }
      }
    }
    // Successors have lower numbers, so they are worked out already.
    var longest = [Int](repeating: 0, count: components.count)
    for component in 0..<components.count {
      let next = successors[component].map { longest[$0] }.max() ?? 0
      longest[component] = next + (isLoop[component] ? 1 : 0)
    }
    return longest.max() ?? 0
  }
}
