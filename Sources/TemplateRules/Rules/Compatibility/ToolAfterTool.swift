import Diagnostics
import JourneyGraphs
import JourneyTemplates

/// A tool state right behind another, in a template that does not say that it chains tools.
struct ToolAfterTool: TemplateRule {
  let id = "tool-after-tool"
  let severity = Severity.warning
  let category = RuleCategory.compatibility

  func check(_ template: TemplateSubject, _ report: inout Report) {
    guard !template.isAbstract, !template.template.compatibilityFlags.contains(.toolChaining) else {
      return
    }
    for edge in template.graph.edges {
      let (source, target) = (template.graph.nodes[edge.source], template.graph.nodes[edge.target])
      guard source.type == .tool, target.type == .tool, edge.source != edge.target else { continue }
      report.add(
        "Tool state '\(target.id)' follows tool state '\(source.id)'",
        at: template.place(.root["transitionTemplates"][edge.position]["targetStateId"]),
        explanation: "Parlant runs tool after tool since 3.1.0; older releases do not.",
        help: "Add 'tool-chaining' to 'compatibilityFlags', or say something in between")
    }
  }
}
