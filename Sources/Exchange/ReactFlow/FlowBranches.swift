import Values

/// What a node says of the ways that leave it, by their handles.
struct FlowBranches {
  private let node: FlowNode
  private let lists: [[Value]]

  init(_ node: FlowNode) {
    self.node = node
    lists = node.fields.lists(named: [
      "condition", "conditions", "scenarios", "cases", "classes", "routes", "branches", "options",
      "intents", "rules", "choices", "buttons", "categories",
    ])
  }

  /// What is to hold for the way that leaves a handle; nil where neither node nor handle says it.
  func condition(_ handle: String) -> String? {
    let words = FlowWords(handle)
    let number = words.list.last.flatMap { $0.utf8.count < 6 ? Int($0) : nil }
    // Sim's handles end with parts of ids.
    let isPlace = !handle.hasPrefix("condition-")
    for items in lists {
      if let item = items.first(where: { Self.names($0, handle) }) {
        if let text = text(of: item) { return text }
      } else if let number, isPlace {
        if items.indices.contains(number), let text = text(of: items[number]) { return text }
        if number == items.count { return outcome("else") }
      }
    }
    if node.editor == .n8n, node.words.has(["if", "filter"]), let number, number < 2 {
      return outcome(number == 0 ? "true" : "false")
    }
    if words.list.contains("error") { return "'\(title)' fails" }
    return Self.words(of: handle, id: node.id).map { outcome($0) }
  }

  private func outcome(_ word: String) -> String { "The outcome of '\(title)' is '\(word)'" }

  private var title: String { node.label.oneLine.limited(100) }

  /// Whether a handle is that of a branch.
  private static func names(_ item: Value, _ handle: String) -> Bool {
    let ids = ["id", "case_id", "key", "handle", "value", "name"].compactMap {
      item[$0]?.flowText
    }
    return ids.contains { handle.isExactly($0) || handle.hasSuffix("-" + $0) }
  }

  /// What a branch says.
  private func text(of item: Value) -> String? {
    let nested = item["conditions"]?.array ?? item["conditions"]?["conditions"]?.array ?? []
    let parts = nested.prefix(16).compactMap { Self.comparison($0) }
    let isEither = [item, item["conditions"] ?? .null].contains {
      ($0["logical_operator"] ?? $0["combinator"])?.string == "or"
    }
    if !parts.isEmpty { return parts.joined(separator: isEither ? " or " : " and ") }
    if let compared = Self.comparison(item) { return compared }
    let said = item.firstText([
      "scenario", "condition", "topic", "text", "value", "category", "outputKey",
    ])
    let called = item.firstText(["label", "title", "name", "description"])
    guard let text = said ?? called, !["if", "else if", "else"].contains(text) else { return nil }
    let words = text.withoutMarkup.oneLine
    return words.contains(" ") ? words : outcome(words)
  }

  /// A comparison of two values, as Flowise and Dify keep them.
  private static func comparison(_ item: Value) -> String? {
    let operation =
      item.firstText(["operation", "comparison_operator", "operator"])
      ?? item["operator"]?.firstText(["operation"])
    guard let operation else { return nil }
    let selector = item["variable_selector"]?.array?.compactMap { $0.string }
    guard
      let left = (item["value1"] ?? item["leftValue"])?.flowText
        ?? selector?.joined(separator: ".") ?? item.firstText(["variable", "field"])
    else { return nil }
    let right = (item["value2"] ?? item["rightValue"] ?? item["value"])?.flowText
    // What n8n computes begins so.
    let computed = left.hasPrefix("={{") ? String(left.dropFirst()) : left
    let words = [
      computed.withoutMarkup, FlowWords(operation).list.joined(separator: " "), right ?? "",
    ]
    return words.filter { !$0.isEmpty }.joined(separator: " ").oneLine
  }

  /// What a handle says of the way that leaves it; nil for one that is only a place on the node.
  private static func words(of handle: String, id: String) -> String? {
    // Flowise's handles of data list the types that fit.
    if handle.utf8.contains(UInt8(ascii: "|")) || handle.utf8.count > 300 { return nil }
    var text = Substring(handle)
    for prefix in ["", "condition-", "router-"] where text.hasPrefix(prefix + id) {
      text = text.dropFirst((prefix + id).count)
      break
    }
    let words = FlowWords(String(text)).list.filter { !places.contains($0) && !$0.isCode }
    guard words.contains(where: { $0.contains { $0.isLetter } }) else { return nil }
    return words.joined(separator: " ")
  }

  private static let places: Set<String> = [
    "source", "target", "output", "input", "out", "in", "default", "right", "left", "top", "bottom",
    "handle", "a", "b", "c", "d", "null", "undefined", "condition", "branch", "path", "router",
    "agentflow", "main", "start", "agent", "flow",
  ]
}

extension String {
  /// Whether it is a piece of an id, no word.
  fileprivate var isCode: Bool {
    if utf8.count > 24 { return true }
    return utf8.count >= 4 && utf8.contains { (0x30...0x39).contains($0) }
  }
}
