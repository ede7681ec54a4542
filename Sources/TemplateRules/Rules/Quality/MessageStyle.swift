import Decoding
import Diagnostics
import JourneyTemplates
import Values

/// A message with spaces that do not belong there.
struct MessageStyle: TemplateRule {
  let id = "message-style"
  let severity = Severity.suggestion
  let category = RuleCategory.quality

  func check(_ template: TemplateSubject, _ report: inout Report) {
    // What it inherits is told of where it was written.
    guard !template.texts.having([.oddSpace]).isEmpty else { return }
    let language = template.known.languages.first ?? "en"
    for (state, path) in template.states {
      state.forEachText(at: path) { text, locale, _, path in
        check(text, locale ?? language, path(), template, &report)
      }
    }
  }

  private func check(
    _ text: String, _ language: String, _ path: @autoclosure () -> DataPath,
    _ template: TemplateSubject,
    _ report: inout Report
  ) {
    // Texts of several lines may be laid out on purpose, and tags may need spaces of their own.
    guard TextFeatures(text).contains(.oddSpace), !text.holds("\n"), !text.holds("{{") else {
      return
    }
    let better = Self.better(text, language)
    guard better != text, !better.isEmpty, !text.holds(" …"), !text.holds(" ...") else {
      return
    }
    let place = template.place(path())
    report.add(
      "There are spaces in the message that do not belong there", at: place,
      explanation: "Customers see them.", help: "Write '\(better.shortened)'",
      fixes: [
        FixIt(
          title: "Remove the spaces", applicability: .safe, edits: [.replace(place, with: better)])
      ])
  }

  /// With one space between words, and none before a mark.
  private static func better(_ text: String, _ language: String) -> String {
    // French sets a space before some marks.
    let marks: [Character] = language.hasPrefix("fr") ? [] : [",", ".", "!", "?"]
    return text.split(separator: " ").reduce("") { better, word in
      let isMark = word.first.map { marks.contains($0) } ?? false
      return better + (better.isEmpty || isMark ? "" : " ") + word
    }
  }
}
