import Diagnostics
import JourneyTemplates

/// A tool state with several tools, one of which says nothing about when it is called.
struct SeveralToolsWithoutInstruction: TemplateRule {
  let id = "several-tools-without-instruction"
  let severity = Severity.warning
  let category = RuleCategory.compatibility

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (state, path) in template.states
    where state.stateType == .tool && state.actionTemplates.count > 1 {
      for (index, action) in state.actionTemplates.enumerated()
      where action.toolInstruction?.allSatisfy({ $0.isWhitespace }) ?? true {
        report.add(
          "'\(action.toolId)' is one of several tools here, and nothing says when it is called",
          at: template.place(path["actionTemplates"][index]["toolId"]),
          explanation:
            "Parlant takes several tools without a word, and leaves the choice to the model.",
          help: "Add a 'toolInstruction', or give each tool a state of its own")
      }
    }
  }
}
