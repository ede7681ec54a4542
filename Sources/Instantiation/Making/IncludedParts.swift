/// Which states and transitions of a template belong to a journey, by number.
struct IncludedParts {
  private(set) var states: [Bool] = []
  private(set) var transitions: [Bool] = []

  init(_ shape: JourneyShape) {
    states.reserveCapacity(shape.fallbacks.count)
    transitions.reserveCapacity(shape.edges.count)
  }

  mutating func addState(_ isIncluded: Bool) { states.append(isIncluded) }

  mutating func addTransition(_ isIncluded: Bool) { transitions.append(isIncluded) }

  /// Whether both ends of a transition are states that belong to the journey.
  func connects(_ edge: JourneyShape.Edge) -> Bool {
    guard let source = edge.source, let target = edge.target else { return false }
    return states[source] && states[target]
  }

  /// Marks the states that are come to from some, along the transitions and fallbacks of states or
  /// against them.
  func reached(from starts: [Int], _ shape: JourneyShape, isForward: Bool) -> [Bool] {
    var reached = [Bool](repeating: false, count: states.count)
    for start in starts where states[start] { reached[start] = true }
    var edges: [(from: Int, to: Int)] = []
    edges.reserveCapacity(transitions.count)
    func add(_ source: Int, _ target: Int) {
      guard states[source], states[target] else { return }
      edges.append(isForward ? (source, target) : (target, source))
    }
    for (place, edge) in shape.edges.enumerated() where transitions[place] {
      if let source = edge.source, let target = edge.target { add(source, target) }
    }
    for (place, fallback) in shape.fallbacks.enumerated() {
      if let fallback { add(place, fallback) }
    }
    // Few rounds do: most transitions are written in the order in which they are taken.
    let ordered = isForward ? edges : edges.reversed()
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for edge in ordered where reached[edge.from] && !reached[edge.to] {
        reached[edge.to] = true
        hasChanged = true
      }
    }
    return reached
  }
}
