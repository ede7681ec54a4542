import Diagnostics
import JourneyTemplates

/// A tool that `tools.yaml` does not list.
struct UnknownTool: TemplateRule {
  let id = "unknown-tool"
  let category = RuleCategory.compatibility

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (tool, path) in template.toolUses where !template.known.tools.contains(tool) {
      report.add(
        "There is no tool '\(tool)'", at: template.place(path),
        explanation: "Adopters look up in 'tools.yaml' what a tool has to do.",
        help: nearest(to: tool, among: template.known.tools.sorted())
          .map { "Did you mean '\($0)'?" } ?? "Add it to 'tools.yaml'")
    }
  }
}
