import Diagnostics
import Inheritance
import JourneyTemplates

/// A tool that is called but not listed under `requiredTools`.
struct UndeclaredTool: TemplateRule {
  let id = "undeclared-tool"
  let category = RuleCategory.compatibility

  func check(_ template: TemplateSubject, _ report: inout Report) {
    var declared = Set(template.template.requiredTools)
    for (tool, path) in template.calledTools where declared.insert(tool).inserted {
      let list = Place(file: template.source.file, path: DataPath.root["requiredTools"])
      report.add(
        "Tool '\(tool)' is called but not listed", at: template.place(path),
        explanation: "Adopters see from 'requiredTools' what they have to connect.",
        help: "Add it to 'requiredTools'",
        fixes: [
          FixIt(
            title: "Add '\(tool)' to 'requiredTools'", applicability: .safe,
            edits: [.append(list, yaml: tool)])
        ])
    }
  }
}
