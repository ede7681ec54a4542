import Decoding
import Diagnostics
import JourneyTemplates
import Values

/// A translation that fills in other parameters than the original.
struct TranslationMismatch: TemplateRule {
  let id = "translation-mismatch"
  let severity = Severity.warning
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let uses = template.parameterUses
    guard !uses.translated.isEmpty else { return }
    let parameters = Set(template.template.parameters.map { $0.parameterName })
    for message in uses.translated {
      let names = uses.uses[message.original].lazy.map { $0.name }
      for translation in message.translations
      where !names.elementsEqual(uses.uses[translation.uses].lazy.map { $0.name }) {
        let own = Set(uses.uses[translation.uses].map { $0.name })
        // What is no parameter is told of where it is used.
        guard own.isSubset(of: parameters) else { continue }
        let missing = parameters.intersection(names).subtracting(own).sorted()
        guard !missing.isEmpty, translation.text.contains(where: { $0.isLetter }) else { continue }
        report.add(
          "The text in '\(translation.locale)' does not say \(missing.map { "'\($0)'" }.joined(separator: ", "))",
          at: template.place(message.path["locales"][translation.locale]),
          explanation: "The original does: who reads this one is told less.",
          help: "Fill it in here too")
      }
    }
  }
}
