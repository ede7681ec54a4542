import ArgumentParser
import CatalogReading
import Decoding
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

  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

  func text(of instance: JourneyInstance) -> String {
    switch self {
    case .json: JSONWriter.plainText(of: instance.written, style: .pretty) + "\n"
    case .yaml: YAMLWriter.text(of: instance.written)
    case .mermaid: MermaidWriter().flowchart(instance.graph)
    case .svg: svg(instance)
    }
  }

  private func svg(_ instance: JourneyInstance) -> String {
    let graph = instance.graph
    guard let layout = graph.layout() else { return "" }
    return SVGWriter().svg(graph, layout, title: instance.title) + "\n"
  }
}
