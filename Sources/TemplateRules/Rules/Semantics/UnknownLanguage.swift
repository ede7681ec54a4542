import Decoding
import Diagnostics
import JourneyTemplates
import Values

/// A text in a language that the catalog does not have.
struct UnknownLanguage: TemplateRule {
  let id = "unknown-language"
  let severity = Severity.warning
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let known = template.known.languages
    var told: Set<String> = []
    for (state, path) in template.states {
      for (index, message) in state.messageTemplates.enumerated() {
        for language in message.locales.keys
        where !known.contains(language) && told.insert(language).inserted {
          report.add(
            "The catalog has no language '\(language)'",
            at: template.place(path["messageTemplates"][index]["locales"][language], .key),
            explanation:
              "Its languages are \(known.joined(separator: ", ")): nobody would be shown this one.",
            help: nearest(to: language, among: known).map { "Did you mean '\($0)'?" }
              ?? "Ask for it to be added to 'languages' in serai.yaml")
        }
      }
    }
  }
}
