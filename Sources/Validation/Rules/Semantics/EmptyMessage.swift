import Decoding
import Diagnostics
import JourneyTemplates

/// A message that says nothing, or a state that should say something and has no message.
struct EmptyMessage: Rule {
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
      for (index, message) in state.messageTemplates.enumerated() {
        check(message, path["messageTemplates"][index], template, &report)
      }
    }
  }

  private func check(
    _ message: MessageTemplate, _ path: DataPath, _ template: TemplateSubject,
    _ report: inout Report
  ) {
    let texts =
      [(message.template, path["template"])]
      + message.locales.entries.map { ($0.value, path["locales"][$0.key]) }
    for (text, textPath) in texts where text.allSatisfy(\.isWhitespace) {
      report.add(
        "Message '\(message.messageId)' is empty", at: template.place(textPath),
        explanation: "The agent would say nothing here.",
        help: "Write what is to be said, or remove the message")
    }
  }
}
