import Decoding
import Instantiation
import JourneyGraphs
import Values

extension PlaygroundSession {
  /// Makes a journey, draws it, and says in what it differs from the one before.
  mutating func make(
    _ request: GivenRequest, of opened: OpenedTemplate
  ) throws(InvalidRequest) -> Object {
    let outcome = try JourneyOutcome(request, of: opened)
    var answer = Object.answer(ok: outcome.instance != nil, outcome.problems)
    answer.append("parameters", .array(outcome.standings(of: opened.template)))
    answer.append("given", .object(outcome.request.parameters))
    answer.append("values", .object(outcome.validation.processedParameters))
    guard let instance = outcome.instance else { return answer }
    let written = instance.written
    let drawn = DrawnJourney(written)
    let marks = drawn.marks(since: last)
    answer.append("journey", written)
    if let svg = Self.drawing(of: instance, marks) { answer.append("diagramSvg", .string(svg)) }
    answer.append("added", drawn.states(.added, in: marks))
    answer.append("removed", drawn.removed(since: last))
    answer.append("changedStates", drawn.states(.changed, in: marks))
    answer.append("tools", .array(opened.tools(of: instance)))
    answer.append("commandLine", .string(CommandLine(outcome.request, of: opened).text))
    last = drawn
    return answer
  }

  private static func drawing(of instance: JourneyInstance, _ marks: DiagramMarks) -> String? {
    let graph = instance.graph
    guard let layout = graph.layout() else { return nil }
    var writer = SVGWriter(idPrefix: "playground")
    writer.marks = marks
    return writer.svg(graph, layout, title: instance.title)
  }
}

extension OpenedTemplate {
  /// The tools that a journey calls, each with the states that call it.
  fileprivate func tools(of instance: JourneyInstance) -> [Value] {
    instance.requiredTools.map { toolId in
      var tool = tool(toolId)
      let states = instance.states.filter { state in
        state.actions.contains { $0.toolId.isExactly(toolId) }
      }
      tool.append("states", .array(states.map { .string($0.stateId) }))
      return .object(tool)
    }
  }
}
