import Decoding
public import Instantiation
import JourneyGraphs
import Values
import YAML

/// The forms that a journey can be written in.
public enum JourneyFormat: String, CaseIterable, Sendable {
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

  /// - Parameter descriptions: what is known of the tools that journeys call.
  /// - Returns: nil for a journey that is too large to draw.
  public func text(
    of instance: JourneyInstance, descriptions: [(toolId: String, text: String)]
  ) -> String? {
    switch self {
    case .json: pretty(instance.written)
    case .yaml: YAMLWriter.text(of: instance.written)
    case .mermaid: MermaidWriter().flowchart(instance.graph)
    case .svg: svg(instance)
    case .parlantPython: ParlantPlan(instance, descriptions: descriptions).python
    case .parlantJSON: pretty(ParlantPlan(instance, descriptions: descriptions).data)
    case .reactflow: pretty(ReactFlowExport(instance).flow)
    }
  }

  private func pretty(_ value: Value) -> String {
    JSONWriter.plainText(of: value, style: .pretty) + "\n"
  }

  private func svg(_ instance: JourneyInstance) -> String? {
    let graph = instance.graph
    return graph.layout().map { SVGWriter().svg(graph, $0, title: instance.title) + "\n" }
  }
}

extension JourneyFormat {
  /// The name of a file with a journey of a template.
  public func fileName(_ templateId: String) -> String {
    switch self {
    case .json: templateId + ".json"
    case .yaml: templateId + ".yaml"
    case .mermaid: templateId + ".mmd"
    case .svg: templateId + ".svg"
    case .parlantPython: templateId.split(separator: "-").joined(separator: "_") + ".py"
    case .parlantJSON: templateId + ".parlant.json"
    case .reactflow: templateId + ".reactflow.json"
    }
  }

  /// What kind of file it is.
  public var mediaType: String {
    switch self {
    case .json, .parlantJSON, .reactflow: "application/json"
    case .yaml: "application/yaml"
    case .mermaid: "text/vnd.mermaid"
    case .svg: "image/svg+xml"
    case .parlantPython: "text/x-python"
    }
  }
}
