import Decoding
import Diagnostics
import JourneyTemplates
import Values

/// A message that is longer than anybody reads in a chat.
struct LongMessage: Rule {
  let id = "long-message"
  let severity = Severity.suggestion
  let category = RuleCategory.performance

  /// Characters, as code points.
  private static let limit = 1200

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (state, path) in template.states {
      for (index, message) in state.messageTemplates.enumerated() {
        let messagePath = path["messageTemplates"][index]
        let texts =
          [(message.template, messagePath["template"])]
          + message.locales.entries.map { ($0.value, messagePath["locales"][$0.key]) }
        for (text, textPath) in texts
        where text.utf8.count > Self.limit && text.unicodeScalars.count > Self.limit {
          report.add(
            "Message '\(message.messageId)' has \(text.unicodeScalars.count) characters",
            at: template.place(textPath),
            explanation:
              "More than \(Self.limit) are not read in a chat, and cost tokens at each turn.",
            help: "Say it shorter, or in several states")
        }
      }
    }
  }
}
