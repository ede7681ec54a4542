import Values

/// The nodes that are no steps but bring others what they work with: models, memories, tools.
struct FlowSupplies {
  /// The step that each of them serves, by the ids of nodes.
  private(set) var served: [ExactText: String] = [:]

  init(_ reading: FlowReading) {
    let supplying = Set(reading.edges.lazy.filter { $0.isSupply }.map { ExactText($0.source) })
    let leading = Set(reading.edges.lazy.filter { !$0.isSupply }.map { ExactText($0.source) })
    var isSupply: Set<ExactText> = []
    for node in reading.nodes where node.own == nil {
      let id = ExactText(node.id)
      if node.isIngredient || supplying.contains(id) && !leading.contains(id) {
        isSupply.insert(id)
      }
    }
    guard !isSupply.isEmpty else { return }
    var sources: [ExactText: [String]] = [:]
    for edge in reading.edges { sources[ExactText(edge.target), default: []].append(edge.source) }
    // From the steps back: what serves nothing, or only what serves nothing, is a step after all.
    for node in reading.nodes where !isSupply.contains(ExactText(node.id)) {
      var waiting = [node.id]
      while let consumer = waiting.popLast() {
        for source in sources[ExactText(consumer)] ?? []
        where isSupply.contains(ExactText(source)) && served[ExactText(source)] == nil {
          served[ExactText(source)] = node.id
          waiting.append(source)
        }
      }
    }
  }
}

extension FlowNode {
  /// Whether it is one of the parts of which its editor makes chains and agents.
  fileprivate var isIngredient: Bool {
    if editor == .langflow { return words.has(["prompt", "memory", "embeddings", "parser"]) }
    guard editor == .flowise, let category = fields["category"]?.string else { return false }
    if category == "Sequential Agents" { return words.list.contains("state") }
    return Self.ingredients.contains(category)
  }

  private static let ingredients: Set<String> = [
    "Cache", "Chat Models", "LLMs", "Embeddings", "Memory", "Document Loaders", "Text Splitters",
    "Vector Stores", "Output Parsers", "Prompts", "Retrievers", "Record Manager", "Moderation",
    "Response Synthesizer", "Graph", "Tools", "Tools (MCP)", "SpeechToText",
  ]
}
