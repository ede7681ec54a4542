import JourneyTemplates

/// Writes a graph as a Mermaid flowchart: for READMEs, issues and chats that draw them.
///
/// Every character that means something to Mermaid is written as an entity code, so that labels are
/// just text. No line starts with a back-tick: the text can stand in a fenced Markdown block.
public struct MermaidWriter: Sendable {
  /// Creates a writer.
  public init() {}

  /// The flowchart of a graph, with a line feed at its end.
  public func flowchart(_ graph: JourneyGraph) -> String {
    var text = "flowchart TD\n"
    let names = graph.nodes.indices.map { name(of: graph.nodes[$0], at: $0) }
    if let initial = graph.initial {
      text += "  start((\" \")) --> \(names[initial])\n"
    }
    for (name, node) in zip(names, graph.nodes) {
      let (before, after) = shape(of: node.type)
      text += "  \(name)\(before)\"\(escaped(node.title))\"\(after)\n"
    }
    for edge in graph.edges {
      text += "  \(names[edge.source]) \(edge.isConditional ? "-.->" : "-->")"
      let label = escaped(edge.label)
      if !label.isEmpty { text += "|\"\(label)\"|" }
      text += " \(names[edge.target])\n"
    }
    let conditional = graph.nodes.indices.filter { graph.nodes[$0].isConditional }
    if !conditional.isEmpty {
      text += "  classDef conditional stroke-dasharray: 5 4\n"
      for node in conditional { text += "  class \(names[node]) conditional\n" }
    }
    return text
  }

  /// A name without meaning to Mermaid: `s_order_status` for `order-status`.
  ///
  /// Ids that are not as the catalog wants them get numbers.
  private func name(of node: JourneyGraph.Node, at index: Int) -> String {
    var bytes = Array("s_".utf8)
    for byte in node.id.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
      case 0x2D: bytes.append(0x5F)
      default: return "n\(index)"
      }
    }
    return bytes.count > 2 ? String(decoding: bytes, as: UTF8.self) : "n\(index)"
  }

  private func shape(of type: StateType) -> (before: String, after: String) {
    switch type {
    case .chat: ("(", ")")
    case .input: ("[/", "/]")
    case .confirmation: ("[/", "\\]")
    case .tool: ("[", "]")
    case .decision: ("{{", "}}")
    case .journey: ("[[", "]]")
    case .final: ("([", "])")
    }
  }

  /// Letters, digits and plain punctuation as they are, other ASCII as `#NN;`.
  ///
  /// So are the marks that would make a label a Markdown list: `1.` and a hyphen or plus in front.
  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for scalar in DrawableText.scalars(of: text).scalars {
      let isPlain =
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", " ", ",", "?", "!", "'", "/", ":": true
        case ".": !(bytes.last.map { (0x30...0x39).contains($0) } ?? false)
        case "-", "+": !bytes.isEmpty
        default: !scalar.isASCII
        }
      if isPlain {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        bytes.append(contentsOf: "#\(scalar.value);".utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
