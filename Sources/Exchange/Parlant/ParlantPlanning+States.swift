import Instantiation
import JourneyTemplates
import Values

extension ParlantPlanning {
  mutating func state(_ state: JourneyState) -> ParlantPlan.State {
    var planned = ParlantPlan.State(
      id: state.stateId, kind: .chat, title: state.stateName, description: state.description,
      action: "", tools: [], cannedResponses: [],
      compositionMode: state.executionConfig?.compositionMode)
    switch state.stateType {
    case .tool:
      planned.kind = .tool
      planned.tools = state.actions.map { $0.toolId }.uniqued
      planned.action = state.actions.instruction
    case .decision where state.messages.isEmpty:
      planned.kind = .fork
      planned.description = nil
    case .journey:
      planned.action = handover(of: state)
      note(
        state.stateId,
        "The journey of '\(state.journeyTemplate?.description ?? "")' is a reference: add it to the agent too"
      )
    default:
      planned.action = state.saying
      planned.cannedResponses = state.cannedResponses(planned.compositionMode)
    }
    if let condition = state.runtimeCondition {
      planned.action += " Only if \(condition); otherwise go on without it."
    }
    return planned
  }

  /// A state between that calls the tools of a transition.
  func toolState(of transition: JourneyTransition) -> ParlantPlan.State {
    ParlantPlan.State(
      id: transition.transitionId, kind: .tool, title: transition.transitionId, description: nil,
      action: transition.actions.instruction, tools: transition.actions.map { $0.toolId }.uniqued,
      cannedResponses: [], compositionMode: nil)
  }

  private func handover(of state: JourneyState) -> String {
    let target = state.journeyTemplate.map { "Go on with the journey '\($0.templateId)'." } ?? ""
    let said = state.messages.isEmpty ? "" : " " + state.saying
    return (target + said).isEmpty ? state.stateName : target + said
  }
}

extension JourneyState {
  /// What the agent is to do in a state that speaks.
  fileprivate var saying: String {
    var sentences: [String] = []
    for message in messages {
      let condition = message.runtimeCondition.map { "If \($0): " } ?? ""
      sentences.append("\(condition)\(introduction(message.messageType)): “\(message.text)”")
    }
    return sentences.isEmpty ? description ?? stateName : sentences.joined(separator: " ")
  }

  private func introduction(_ type: MessageType) -> String {
    // What a state says alone is what it is there for, whatever it is called.
    let type = messages.count == 1 && type != .confirmation && stateType != .final ? .entry : type
    return switch type {
    case .entry, .custom: stateType == .input ? "Ask the customer" : "Tell the customer"
    case .confirmation: "Ask the customer for a yes or no"
    case .exit: stateType == .final ? "Take leave" : "Before you go on, say"
    case .error: "If something went wrong, say"
    case .help: "If the customer needs help, say"
    }
  }

  /// Texts that must come word by word: where the mode is not fluid, and where Parlant fills something
  /// in, which it does in canned responses only.
  fileprivate func cannedResponses(_ mode: CompositionMode?) -> [String] {
    let isBound = mode == .strict || mode == .composited
    return messages.map { $0.text }.filter { isBound || $0.holds("{{") }
  }
}

extension [JourneyAction] {
  /// What the agent should know when it calls the tools.
  fileprivate var instruction: String {
    let parts = map { action in
      let said = action.toolInstruction ?? "Call \(action.toolId)."
      let arguments = action.arguments.entries.map { entry in
        "\(entry.key) = \(JSONWriter.plainText(of: entry.value))"
      }
      return arguments.isEmpty ? said : "\(said) Arguments: \(arguments.joined(separator: ", "))."
    }
    guard count > 1 else { return parts.first ?? "" }
    return enumerated().map { "(\($0 + 1)) \($1.toolId): \(parts[$0])" }.joined(separator: " ")
  }
}

extension ParlantTool {
  /// The tools that a journey calls, with the arguments of all their calls.
  static func all(
    in instance: JourneyInstance, _ descriptions: [(toolId: String, text: String)]
  ) -> [ParlantTool] {
    let actions =
      instance.states.flatMap { $0.actions } + instance.transitions.flatMap { $0.actions }
    return actions.map { $0.toolId }.uniqued.map { toolId in
      var arguments: [Argument] = []
      for action in actions where action.toolId == toolId {
        for entry in action.arguments where !arguments.contains(where: { $0.name == entry.key }) {
          arguments.append(Argument(name: entry.key, type: entry.value.pythonType))
        }
      }
      let description = descriptions.first { $0.toolId == toolId }?.text ?? ""
      return ParlantTool(toolId: toolId, description: description, arguments: arguments)
    }
  }
}

extension Value {
  /// The type of an argument, among those that Parlant's tools take.
  fileprivate var pythonType: String {
    switch self {
    case .number(let number): number == number.rounded() ? "int" : "float"
    case .bool: "bool"
    case .array(let items):
      items.allSatisfy { $0.number != nil } && !items.isEmpty ? "list[float]" : "list[str]"
    case .string, .object, .null: "str"
    }
  }
}

extension [String] {
  /// Each once, in order.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
