import Diagnostics
import Inheritance
import JourneyGraphs
import JourneyTemplates
import Values

/// A capability that the journey uses and the template does not declare.
struct UndeclaredCapability: TemplateRule {
  let id = "undeclared-capability"
  let severity = Severity.warning
  let category = RuleCategory.compatibility

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let declared = Set(template.template.compatibilityFlags)
    // A template that declares none says nothing about what it needs; tools have a rule of their own.
    guard !declared.isEmpty, template.hasWholeGraph else { return }
    for flag in template.usedCapabilities where !declared.contains(flag) && flag != .toolChaining {
      let list = Place(file: template.source.file, path: .root["compatibilityFlags"])
      report.add(
        "The journey needs '\(flag.rawValue)', which is not declared",
        at: template.place(.root["compatibilityFlags"]),
        explanation: "Adopters see from 'compatibilityFlags' whether their agent can run it.",
        help: "Add '\(flag.rawValue)' to 'compatibilityFlags'",
        fixes: [
          FixIt(
            title: "Add '\(flag.rawValue)' to 'compatibilityFlags'", applicability: .safe,
            edits: [.append(list, yaml: flag.rawValue)])
        ])
    }
  }
}
