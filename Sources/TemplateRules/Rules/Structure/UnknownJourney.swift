import Diagnostics
import JourneyTemplates

/// A journey state that links to no template of the catalog.
struct UnknownJourney: TemplateRule {
  let id = "unknown-journey"
  let category = RuleCategory.structural

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (state, path) in template.states where state.stateType == .journey {
      guard let reference = state.journeyTemplate else {
        report.add(
          "Journey state '\(state.templateId)' names no template",
          at: template.place(path["templateId"]),
          explanation: "There is nothing for it to hand over to.",
          help: "Add 'journeyTemplate' with a reference to a template")
        continue
      }
      guard !template.known.templates.contains(reference.templateId) else { continue }
      let known = template.known.templates.sorted()
      report.add(
        "There is no template '\(reference.templateId)'",
        at: template.place(path["journeyTemplate"]),
        explanation: "State '\(state.templateId)' has nothing to hand over to.",
        help: nearest(to: reference.templateId, among: known).map { "Did you mean '\($0)'?" }
          ?? "Name a template of the catalog")
    }
  }
}
