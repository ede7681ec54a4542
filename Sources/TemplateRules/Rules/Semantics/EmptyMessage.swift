import Decoding
import Diagnostics
import JourneyTemplates

/// A message that says nothing, or a state that should say something and has no message.
struct EmptyMessage: TemplateRule {
  let id = "empty-message"
  let category = RuleCategory.semantic

  private static let speaking: Set<StateType> = [.chat, .input, .confirmation]

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (state, path) in template.states {
      if Self.speaking.contains(state.stateType), state.messageTemplates.isEmpty {
        report.add(
          "State '\(state.templateId)' has nothing to say",
          at: template.place(path["templateId"]),
          explanation: "Parlant takes a chat state without a message for the end of the journey.",
          help: "Add a message under 'messageTemplates'")
      }
      state.forEachText(at: path) { text, _, message, path in
        check(text, message, path(), template, &report)
      }
    }
  }

  private func check(
    _ text: String, _ message: MessageTemplate, _ path: @autoclosure () -> DataPath,
    _ template: TemplateSubject,
    _ report: inout Report
  ) {
    guard text.allSatisfy({ $0.isWhitespace }) else { return }
    report.add(
      "Message '\(message.messageId)' is empty", at: template.place(path()),
      explanation: "The agent would say nothing here.",
      help: "Write what is to be said, or remove the message")
  }
}
