extension FlowNode {
  /// What it says or does, in whatever field its editor keeps that; nil where it says nothing.
  var text: String? {
    guard let text = kept else { return nil }
    // What n8n computes begins so.
    return editor == .n8n && text.utf8.first == UInt8(ascii: "=") ? String(text.dropFirst()) : text
  }

  private var kept: String? {
    if let text = fields.text(Self.keys) { return text }
    if let text = fields.conversation { return text }
    if let text = fields.text(endingIn: ["message", "instructions", "prompt", "reply"]) {
      return text
    }
    guard !describesItsType else { return nil }
    return fields.text(["description", "desc"]) ?? fields.text(endingIn: ["description"])
  }

  /// Editors that keep with each node what its type is for: the same for all of them.
  private var describesItsType: Bool {
    switch editor {
    case .flowise, .langflow: true
    case .sim, .n8n, .other: false
    }
  }

  private static let keys = [
    "message", "text", "content", "prompt", "question", "template", "answer", "body",
    "instructions", "instruction", "systemMessage", "systemPrompt", "system_prompt", "userPrompt",
    "humanInputDescription",
  ]
}
