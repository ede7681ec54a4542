import Decoding
import JourneyTemplates
import Values

/// A node as a state.
struct FlowState {
  private let node: FlowNode
  private let id: String
  private let type: StateType

  init(_ node: FlowNode, _ id: String, _ type: StateType) {
    self.node = node
    self.id = id
    self.type = type
  }

  var template: StateTemplate {
    var state = StateTemplate()
    state.templateId = id
    let title = node.own?["stateName"]?.string ?? node.label
    state.stateName = title.oneLine.limited(100).literal
    state.stateType = type
    if let own = node.own {
      read(own, into: &state)
    } else {
      readForeign(into: &state)
    }
    return state
  }

  /// What our own export has kept.
  private func read(_ own: Value, into state: inout StateTemplate) {
    let reader = ValueReader(file: "")
    state.description = own["description"]?.string?.literal
    for message in own["messages"]?.array ?? [] {
      var template = MessageTemplate()
      template.messageId = message["messageId"]?.string ?? "message"
      template.messageType =
        message["messageType"]?.string.flatMap { MessageType(rawValue: $0) } ?? .entry
      template.template = message["text"]?.string?.literal ?? ""
      if let condition = message["runtimeCondition"]?.string {
        template.displayConditions = [.runtime(condition)]
      }
      state.messageTemplates.append(template)
    }
    state.actionTemplates = Self.actions(own["actions"])
    if let condition = own["runtimeCondition"]?.string {
      state.includeCondition = .runtime(condition)
    }
    if let text = own["journeyTemplate"]?.string {
      state.journeyTemplate = TemplateReference(text)
    }
    if let value = own["executionConfig"] {
      state.executionConfig = reader.read(ExecutionConfig.self, from: value)
    }
    if let value = own["errorHandling"] {
      state.errorHandling = reader.read(ErrorHandlingConfig.self, from: value)
    }
    if let value = own["customizationHooks"] {
      state.customizationHooks = [CustomizationHook].read(value, .none, reader) ?? []
    }
    if let value = own["extensionPoints"] {
      state.extensionPoints = [ExtensionPoint].read(value, .none, reader) ?? []
    }
    state.ui = own["ui"]?.object ?? Object()
  }

  /// The calls of a state or transition of a journey, as a template says them.
  static func actions(_ value: Value?) -> [ActionTemplate] {
    (value?.array ?? []).map { value in
      var action = ActionTemplate()
      action.actionId = value["actionId"]?.string ?? "call"
      action.toolId = value["toolId"]?.string ?? ""
      action.toolInstruction = value["toolInstruction"]?.string?.literal
      action.arguments = value["arguments"]?.literalTexts.object ?? Object()
      return action
    }
  }

  /// What other editors keep: a text, under one of many names.
  private func readForeign(into state: inout StateTemplate) {
    let text = node.text.map { $0.withoutMarkup.limited(20_000).literal }
    switch type {
    case .chat, .input, .confirmation:
      state.messageTemplates = [message(text ?? node.label.limited(2000).literal)]
    case .tool:
      var action = ActionTemplate()
      action.actionId = "call"
      let tool =
        node.fields.text(["toolName", "tool", "function"]).flatMap { $0.identifier } ?? node.label
      action.toolId = "imported:" + (tool.identifier ?? id)
      action.toolInstruction = text?.limited(4000)
      state.actionTemplates = [action]
    case .final:
      if let text { state.messageTemplates = [message(text)] }
    case .decision, .journey:
      state.description = text?.limited(2000)
    }
  }

  private func message(_ text: String) -> MessageTemplate {
    var message = MessageTemplate()
    message.messageId = "\(id.prefix(58))-said"
    message.messageType =
      type == .confirmation ? .confirmation : type == .final ? .exit : .entry
    message.template = text
    return message
  }
}

/// What an edge of our own export has kept of its transition.
enum FlowTransition {
  static func read(_ edge: FlowEdge, into transition: inout TransitionTemplate) {
    guard let data = edge.data else { return }
    transition.triggerType = data["triggerType"]?.string.flatMap { TriggerType(rawValue: $0) }
    transition.priority = data["priority"]?.number.flatMap { Int(exactly: $0) }
    transition.actionTemplates = FlowState.actions(data["actions"])
    if let condition = data["runtimeCondition"]?.string {
      transition.includeCondition = .runtime(condition)
    }
    transition.ui = data["ui"]?.object ?? Object()
  }
}

extension TemplateCondition {
  /// A condition that the agent decides.
  fileprivate static func runtime(_ expression: String) -> TemplateCondition {
    var condition = TemplateCondition()
    condition.expression = expression
    condition.evaluationScope = .runtime
    return condition
  }
}

extension Value {
  /// The data with every text such that filling it in gives it back.
  fileprivate var literalTexts: Value {
    switch self {
    case .string(let text): .string(text.literal)
    case .array(let items): .array(items.map { $0.literalTexts })
    case .object(let object):
      .object(Object(uniqueEntries: object.entries.map { .init($0.key, $0.value.literalTexts) }))
    case .null, .bool, .number: self
    }
  }
}

extension String {
  /// Such that filling it in gives it back: what looks like a tag is escaped, but for what Parlant fills
  /// in at run time.
  var literal: String {
    guard utf8.contains(UInt8(ascii: "{")) else { return self }
    var result = ""
    var rest = Substring(self)
    while let brace = rest.firstIndex(of: "{") {
      result += rest[..<brace]
      rest = rest[brace...]
      guard rest.hasPrefix("{{") else {
        result += "{"
        rest = rest.dropFirst()
        continue
      }
      let braces = rest.prefix { $0 == "{" }
      let name = rest.dropFirst(braces.count).drop { $0 == " " }.prefix { $0.isLetter }
      let isRuntime = ["std", "generative", "tools"].contains(String(name))
      // A backslash before a tag can't be said: it would take the escape away.
      while result.hasSuffix("\\") { result.removeLast() }
      result += (braces.count == 2 && isRuntime ? "" : "\\") + braces
      rest = rest.dropFirst(braces.count)
    }
    return result + rest
  }

  /// Without line breaks and white space around.
  var oneLine: String {
    let words = split { $0.isWhitespace }.joined(separator: " ")
    return words.isEmpty ? "Untitled" : words
  }

  /// At most so many characters.
  func limited(_ count: Int) -> String {
    guard unicodeScalars.count > count else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(count - 1))) + "…"
  }
}
