import Values

/// A node of a flow, in whatever form an editor keeps it.
struct FlowNode {
  /// Where it stands in the file, from 0.
  let place: Int
  let id: String
  /// The editor's types.
  let types: [FlowWords]
  /// The words of all types.
  let words: FlowWords
  /// What it is called.
  let label: String
  let parent: String?
  /// Where its editor keeps what it does.
  let fields: FlowFields
  /// What our own export keeps of the state; nil for nodes of other editors.
  let own: Value?
  let editor: FlowEditor

  init(_ value: Value, _ id: String, _ place: Int) {
    self.id = id
    self.place = place
    editor = FlowEditor(value)
    fields = FlowFields(value)
    let data = value["data"] ?? .null
    own = data["stateType"].map { _ in data }
    // Flowise draws all steps of a kind of flow with one type.
    let names =
      editor == .flowise
      ? [data["type"]?.string, data["name"]?.string]
      : [data["type"]?.string, value["type"]?.string]
    types = names.compactMap { $0.map { FlowWords($0) } }
    words = FlowWords(names.compactMap { $0 }.joined(separator: " "))
    label = Self.label(value, data) ?? id
    let parents = [value, data].compactMap { place in
      place["parentId"]?.flowText ?? place["parentNode"]?.flowText
    }
    parent = parents.first
  }

  private static func label(_ value: Value, _ data: Value) -> String? {
    // Steps of Flowise's sequential agents are named by a field of theirs.
    if data["category"]?.string == "Sequential Agents",
      let name = data["inputs"]?.firstText(["llmNodeName", "agentName", "toolNodeName"])
        ?? data["inputs"]?.firstText(["conditionName", "conditionAgentName", "executeFlowName"])
    {
      return name
    }
    let called = ["label", "title", "display_name", "name", "stateName"]
    let places = [data, data["node"] ?? .null, value]
    return places.lazy.compactMap { $0.firstText(called) }.first ?? value.firstText(["type"])
  }
}

/// An edge of a flow.
struct FlowEdge {
  let place: Int
  let id: String
  let source: String
  let target: String
  /// What is said on it.
  let label: String?
  /// The handle that it leaves.
  let handle: String?
  /// It brings something that its target works with, such as a model; no step follows.
  let isSupply: Bool
  /// What our own export keeps of the transition.
  let data: Value?

  init(_ value: Value, _ id: String, from source: String, to target: String, _ place: Int) {
    self.place = place
    self.id = id
    self.source = source
    self.target = target
    data = value["data"]
    let said =
      value.labelText ?? value.firstText(["condition"])
      ?? value["data"]?.firstText(["label", "condition", "text", "edgeLabel"])
    label = said.flatMap { $0.contains { $0.isLetter } ? $0 : nil }
    handle = Self.handle(value)
    isSupply = value["kind"]?.string?.hasPrefix("ai_") ?? false
  }

  private static func handle(_ value: Value) -> String? {
    // Langflow writes a mapping as the handle's name, and keeps it as such in `data`.
    if let name = value["data"]?["sourceHandle"]?["name"]?.string { return name }
    guard let handle = value["sourceHandle"]?.flowText, !handle.hasPrefix("{") else { return nil }
    return handle
  }
}

/// The editors that keep nodes in a way of their own.
enum FlowEditor {
  case flowise
  case sim
  case langflow
  case n8n
  case other

  init(_ node: Value) {
    if node["data"]?["inputAnchors"] != nil || node["data"]?["inputParams"] != nil {
      self = .flowise
    } else if node["subBlocks"] != nil {
      self = .sim
    } else if node["data"]?["node"]?["template"] != nil {
      self = .langflow
    } else if node["typeVersion"] != nil && node["parameters"] != nil {
      self = .n8n
    } else {
      self = .other
    }
  }
}

extension Value {
  /// A text, or a number as a text: ids may be either.
  var flowText: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let number): number.jsonText
    default: nil
    }
  }

  /// The first of some fields that has a text worth reading.
  func firstText(_ keys: [String]) -> String? {
    for key in keys {
      guard let text = self[key]?.string else { continue }
      if text.utf8.contains(where: { $0 > 0x20 }) { return text }
    }
    return nil
  }

  /// A label, which may be a mapping with the text inside.
  fileprivate var labelText: String? {
    firstText(["label"]) ?? self["label"]?.firstText(["text", "label", "value", "name"])
  }
}
