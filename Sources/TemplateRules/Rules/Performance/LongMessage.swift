import Decoding
import Diagnostics
import JourneyTemplates
import Values

/// A message that is longer than anybody reads in a chat.
struct LongMessage: TemplateRule {
  let id = "long-message"
  let severity = Severity.suggestion
  let category = RuleCategory.performance

  /// Characters, as code points.
  private static let limit = 1200

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (state, path) in template.states {
      state.forEachText(at: path) { text, _, message, path in
        check(text, message, path(), template, &report)
      }
    }
  }

  private func check(
    _ text: String, _ message: MessageTemplate, _ path: @autoclosure () -> DataPath,
    _ template: TemplateSubject, _ report: inout Report
  ) {
    guard text.utf8.count > Self.limit, text.unicodeScalars.count > Self.limit else { return }
    report.add(
      "Message '\(message.messageId)' has \(text.unicodeScalars.count) characters",
      at: template.place(path()),
      explanation: "More than \(Self.limit) are not read in a chat, and cost tokens at each turn.",
      help: "Say it shorter, or in several states")
  }
}
