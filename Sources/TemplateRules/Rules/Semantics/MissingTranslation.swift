import Decoding
import Diagnostics
import Inheritance
import JourneyTemplates
import Values

/// A message that lacks a language that most others of the template have.
struct MissingTranslation: TemplateRule {
  let id = "missing-translation"
  let severity = Severity.warning
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    guard template.languagesDiffer else { return }
    var messages: [(message: MessageTemplate, path: DataPath)] = []
    for (state, path) in template.states {
      for (index, message) in state.messageTemplates.enumerated() {
        let messagePath = path["messageTemplates"][index]
        // What it inherits may have more languages than it set out to have.
        guard
          template.resolved.isAsWritten
            || template.place(messagePath).file == template.source.file
        else { continue }
        messages.append((message, messagePath))
      }
    }
    var counts: [String: Int] = [:]
    for (message, _) in messages {
      for key in message.locales.keys { counts[key, default: 0] += 1 }
    }
    for (language, count) in counts.sorted(by: { $0.key < $1.key })
    where count < messages.count && template.known.languages.contains(language) {
      for (message, path) in messages
      where message.locales[language] == nil && message.template.contains(where: { $0.isLetter }) {
        report.add(
          "Message '\(message.messageId)' has no text in '\(language)'",
          at: template.place(path["messageId"]),
          explanation:
            "\(count) of \(messages.count) messages have one; who speaks it gets a mixture.",
          help: "Add it under 'locales'")
      }
    }
  }
}

extension TemplateSubject {
  /// Whether some of its messages have other translations than others; in most templates all have the
  /// same, in the same order.
  fileprivate var languagesDiffer: Bool {
    var first: [String]?
    for state in template.stateTemplates + (template.singleState.map { [$0] } ?? []) {
      for message in state.messageTemplates {
        guard let expected = first else {
          first = message.locales.keys
          continue
        }
        if message.locales.keys != expected { return true }
      }
    }
    return false
  }
}
