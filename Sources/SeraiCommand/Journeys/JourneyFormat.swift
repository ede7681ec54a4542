import ArgumentParser
import CatalogModel
import CatalogReading
import Decoding
import Exchange
import Instantiation
import JourneyGraphs
import Values

/// The forms that a journey can be printed in.
enum JourneyFormat: String, ExpressibleByArgument, CaseIterable {
  /// The journey as data.
  case json
  case yaml
  /// Its diagram.
  case mermaid
  case svg
  /// What Parlant runs.
  case parlantPython = "parlant-python"
  case parlantJSON = "parlant-json"
  /// What React Flow shows.
  case reactflow

  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// - Parameter tools: what is known of the tools that journeys call.
  /// - Returns: nil for a journey that is too large to draw.
  func text(of instance: JourneyInstance, _ tools: [Tool]) -> String? {
    switch self {
    case .json: JSONWriter.plainText(of: instance.written, style: .pretty) + "\n"
    case .yaml: YAMLWriter.text(of: instance.written)
    case .mermaid: MermaidWriter().flowchart(instance.graph)
    case .svg: svg(instance)
    case .parlantPython: plan(instance, tools).python
    case .reactflow:
      JSONWriter.plainText(of: ReactFlowExport(instance).flow, style: .pretty) + "\n"
    case .parlantJSON:
      JSONWriter.plainText(of: plan(instance, tools).data, style: .pretty) + "\n"
    }
  }

  private func plan(_ instance: JourneyInstance, _ tools: [Tool]) -> ParlantPlan {
    ParlantPlan(instance, descriptions: tools.map { ($0.toolId, $0.description) })
  }

  private func svg(_ instance: JourneyInstance) -> String? {
    let graph = instance.graph
    return graph.layout().map { SVGWriter().svg(graph, $0, title: instance.title) + "\n" }
  }
}
