import Diagnostics
import JourneyTemplates

/// A tool state that calls no tool.
struct ToolWithoutAction: TemplateRule {
  let id = "tool-without-action"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (state, path) in template.states
    where state.stateType == .tool && state.actionTemplates.isEmpty {
      report.add(
        "Tool state '\(state.templateId)' calls no tool", at: template.place(path["templateId"]),
        explanation: "There is nothing for it to run.",
        help: "Add an action under 'actionTemplates', or give the state another type")
    }
  }
}
