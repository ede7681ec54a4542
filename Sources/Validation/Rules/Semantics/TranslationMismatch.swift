import Decoding
import Diagnostics
import JourneyTemplates
import Values

/// A translation that fills in other parameters than the original.
struct TranslationMismatch: Rule {
  let id = "translation-mismatch"
  let severity = Severity.warning
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    var names: [DataPath: Set<String>] = [:]
    for use in template.parameterUses.uses { names[use.path, default: []].insert(use.name) }
    for (state, path) in template.states {
      for (index, message) in state.messageTemplates.enumerated() {
        let messagePath = path["messageTemplates"][index]
        let original = names[messagePath["template"]] ?? []
        for locale in message.locales.entries where locale.value.contains(where: \.isLetter) {
          let own = names[messagePath["locales"][locale.key]] ?? []
          let missing = original.subtracting(own).sorted()
          guard !missing.isEmpty else { continue }
          report.add(
            "The text in '\(locale.key)' does not say \(missing.map { "'\($0)'" }.joined(separator: ", "))",
            at: template.place(messagePath["locales"][locale.key]),
            explanation: "The original does: who reads this one is told less.",
            help: "Fill it in here too")
        }
      }
    }
  }
}
