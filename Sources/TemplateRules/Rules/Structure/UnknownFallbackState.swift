import Diagnostics
import JourneyTemplates
import Values

/// A fallback that leads to a state that is not there.
struct UnknownFallbackState: TemplateRule {
  let id = "unknown-fallback-state"
  let category = RuleCategory.structural

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let known = Set(template.states.map { $0.state.templateId })
    for (state, path) in template.states {
      guard let target = state.errorHandling?.fallbackStateId else { continue }
      check(target, at: path["errorHandling"]["fallbackStateId"], known, template, &report)
    }
    for (index, behavior) in template.template.fallbackBehaviors.enumerated() {
      let path = DataPath.root["fallbackBehaviors"][index]["fallbackStateId"]
      check(behavior.fallbackStateId, at: path, known, template, &report)
    }
  }

  private func check(
    _ target: String, at path: DataPath, _ known: Set<String>, _ template: TemplateSubject,
    _ report: inout Report
  ) {
    guard !known.contains(target), !template.isAbstract else { return }
    report.add(
      "There is no state '\(target)' to fall back to", at: template.place(path),
      explanation: "When something fails, the journey would have nowhere to go.",
      help: nearest(to: target, among: known.sorted()).map { "Did you mean '\($0)'?" }
        ?? "Name one of the template's states")
  }
}
