import JourneyGraphs
import JourneyTemplates
import Testing

private func ids(_ indices: [Int], _ graph: JourneyGraph) -> [String] {
  indices.map { graph.nodes[$0].id }
}

@Test func `a graph has the states and transitions of its template`() {
  var source = template(states: ["a input Ask", "b final"], transitions: ["a>b", "a>x", "y>b"])
  source.transitionTemplates[0].triggerType = .toolFailure
  source.stateTemplates.append(source.stateTemplates[0])
  let graph = JourneyGraph(source)
  #expect(graph.nodes.map(\.id) == ["a", "b"])
  #expect(graph.nodes.map(\.isInitial) == [true, false])
  #expect(graph.edges.map(\.label) == ["tool failure"])
  #expect(graph.danglingTransitions == [1, 2])
  #expect(Array(graph.outgoing[0]) == [0] && Array(graph.incoming[1]) == [0])
}

@Test func `the single state of an atomic template is where it starts`() {
  var source = JourneyTemplate()
  var state = StateTemplate()
  state.templateId = "ask"
  source.singleState = state
  let graph = JourneyGraph(source)
  #expect(graph.initial == 0)
  #expect(graph.nodes.map(\.title) == ["ask"])
  #expect(graph.nodes[0].position == nil)
}

@Test func `states that nothing leads to are unreachable`() {
  var source = template(
    states: ["a", "b", "c", "d", "e", "f"], transitions: ["a>b", "c>d", "d>c", "c>b"])
  #expect(
    ids(JourneyGraph(source).unreachableNodes(), JourneyGraph(source)) == ["c", "d", "e", "f"])

  var errors = ErrorHandlingConfig()
  errors.fallbackStateId = "e"
  source.stateTemplates[1].errorHandling = errors
  var behavior = FallbackBehavior()
  behavior.fallbackStateId = "f"
  source.fallbackBehaviors = [behavior]
  #expect(ids(JourneyGraph(source).unreachableNodes(), JourneyGraph(source)) == ["c", "d"])

  source.initialState = "nowhere"
  #expect(JourneyGraph(source).unreachableNodes().isEmpty)
}

@Test func `states from which the journey cannot end are dead ends`() {
  let graph = JourneyGraph(
    template(
      states: ["a", "b", "end final", "trap", "pit", "alone"],
      transitions: ["a>b", "b>end", "b>trap", "trap>pit", "pit>trap"]))
  #expect(ids(graph.deadEndNodes(), graph) == ["trap", "pit", "alone"])
}

@Test func `cycles are sets of states that reach each other, and self-loops`() {
  let graph = JourneyGraph(
    template(
      states: ["a", "b", "c", "d", "e", "f"],
      transitions: ["a>b", "b>c", "c>a", "c>d", "d>e", "e>d", "e>f", "f>f"]))
  #expect(graph.cycles().map { ids($0, graph) } == [["a", "b", "c"], ["d", "e"], ["f"]])
  #expect(graph.usesCycles && graph.usesForks)
}

@Test func `a chain uses neither cycles nor forks`() {
  let graph = JourneyGraph(template(states: ["a", "b", "c"], transitions: ["a>b", "b>c", "a>x"]))
  #expect(!graph.usesCycles && !graph.usesForks)
}

@Test func `ten thousand states in a row are analysed without a deep stack`() {
  let count = 10_000
  let states = (0..<count).map { "s\($0)" } + ["end final"]
  let forth = (1..<count).map { "s\($0 - 1)>s\($0)" }
  let graph = JourneyGraph(
    template(states: states, transitions: forth + ["s\(count - 1)>s0", "s\(count - 1)>end"]))
  #expect(graph.unreachableNodes().isEmpty && graph.deadEndNodes().isEmpty)
  #expect(graph.cycles().map(\.count) == [count])
  #expect(graph.layout() == nil)
}
