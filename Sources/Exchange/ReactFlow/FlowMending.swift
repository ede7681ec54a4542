import JourneyTemplates

/// Adds what a journey has to have and editors do without: one place to begin, and an end that can be
/// come to from everywhere.
struct FlowMending {
  private(set) var graph: FlowGraph
  /// The state that the journey begins in.
  private(set) var initial: String?

  /// - Parameters:
  ///   - graph: what the flow says.
  ///   - starts: the states that the flow says it begins in, the likeliest first.
  init(_ graph: FlowGraph, starts: [String]) {
    self.graph = graph
    findStart(starts)
    closeEnds()
    openLoops()
  }

  private mutating func findStart(_ starts: [String]) {
    let outgoing = graph.outgoing
    let reached = graph.incoming
    let all = graph.states.map { $0.templateId }
    var kept: [String] = []
    var seen: Set<String> = []
    for root in starts + all.filter({ reached[$0] == nil }) + all
    where seen.insert(root).inserted {
      kept.append(root)
      var waiting = [root]
      while let state = waiting.popLast() {
        for next in outgoing[state] ?? [] where seen.insert(next).inserted { waiting.append(next) }
      }
    }
    guard kept.count > 1 else {
      initial = kept.first
      return
    }
    let start = graph.add(
      "Start", .decision, because: "the flow begins in \(kept.count) places")
    for root in kept {
      graph.connect(start, root, "The customer needs this: \(graph.title(root))")
    }
    initial = start
  }

  private mutating func closeEnds() {
    let outgoing = graph.outgoing
    for state in graph.states
    where state.stateType != .final && outgoing[state.templateId] == nil {
      let end = graph.end()
      graph.connect(state.templateId, end, nil)
      graph.say("transition from '\(state.templateId)' to '\(end)': nothing followed it")
    }
  }

  private mutating func openLoops() {
    let (incoming, outgoing) = (graph.incoming, graph.outgoing)
    var ending: Set<String> = []
    func spread(from state: String) {
      var waiting = ending.insert(state).inserted ? [state] : []
      while let state = waiting.popLast() {
        for before in incoming[state] ?? [] where ending.insert(before).inserted {
          waiting.append(before)
        }
      }
    }
    for state in graph.states where state.stateType == .final { spread(from: state.templateId) }
    for state in graph.states where !ending.contains(state.templateId) {
      // Far along its ways, so that those before it are helped too.
      var stuck = state.templateId
      var seen: Set<String> = [stuck]
      while let next = outgoing[stuck]?.first(where: { seen.insert($0).inserted }) { stuck = next }
      let end = graph.end()
      graph.connect(stuck, end, "The customer wants to stop")
      graph.say("transition from '\(stuck)' to '\(end)': its loop had no way out")
      spread(from: end)
      spread(from: stuck)
    }
  }
}
