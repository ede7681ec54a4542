import CatalogModel
import Diagnostics
import GitHistory
import TemplateRules

/// A template that is changed by somebody who does not own it.
struct NotAnOwner: ChangeRule {
  let id = "not-an-owner"
  let category = RuleCategory.security

  func check(_ change: ChangeSubject, _ report: inout Report) {
    guard let actor = change.actor, !change.isMaintainer(actor) else { return }
    for (templateId, files) in change.templates where change.base.has(template: templateId) {
      let owners = change.owners(of: templateId)
      guard !owners.contains(actor), let first = files.first else { continue }
      let others = files.count - 1
      report.add(
        "'\(actor)' does not own '\(templateId)'", at: first.place,
        explanation:
          "Its owners are \(owners.isEmpty ? "unknown" : owners.joined(separator: ", ")), before this change.",
        help: "Ask an owner to make the change, or begin a template of your own that extends it",
        notes: others == 0
          ? [] : [Diagnostic.Note("\(others) more of its files are changed")])
    }
  }
}
