import CatalogModel
import Decoding
import Diagnostics
import GitHistory
import TemplateRules
import Values

/// A file of the catalog as a whole that is changed by somebody who is no maintainer.
struct NotAMaintainer: ChangeRule {
  let id = "not-a-maintainer"
  let category = RuleCategory.security

  func check(_ change: ChangeSubject, _ report: inout Report) {
    guard let actor = change.actor, !change.isMaintainer(actor), !change.isFirst else { return }
    for file in change.files {
      switch CatalogFile(path: file.path) {
      case .settings, .categories, .usage: break
      case .tools where keepsTools(change): continue
      case .tools: break
      default: continue
      }
      let names = change.base.settings.maintainers
      report.add(
        "'\(actor)' is no maintainer and may not change '\(file.path)'", at: file.place,
        explanation:
          "It is about the whole catalog, whose maintainers are \(names.isEmpty ? "not named" : names.joined(separator: ", ")), before this change.",
        help: "Take the change of this file back, or ask a maintainer to make it")
    }
  }

  /// Whether all tools are as they were: those that a new template needs may be added by anybody.
  private func keepsTools(_ change: ChangeSubject) -> Bool {
    let after = Set(change.catalog.tools.map { $0.written })
    return change.base.tools.allSatisfy { after.contains($0.written) }
  }
}
