import CatalogModel
import Diagnostics
import GitHistory
import TemplateRules
import Values

/// An author who is marked as verified by somebody who is no maintainer.
struct SelfVerified: ChangeRule {
  let id = "self-verified"
  let category = RuleCategory.security

  func check(_ change: ChangeSubject, _ report: inout Report) {
    guard let actor = change.actor, !change.isMaintainer(actor), !change.isFirst else { return }
    for file in change.files {
      guard case .author(let handle) = CatalogFile(path: file.path),
        change.catalog.authors.first(where: { $0.handle == handle })?.verified ?? false,
        change.base.value(file.path)?["verified"] != .bool(true)
      else { continue }
      report.add(
        "'\(handle)' is marked as verified by '\(actor)'",
        at: Place(file: file.path, path: .root["verified"]),
        explanation: "It says that the catalog's maintainers know them, and is theirs to say.",
        help: "Remove 'verified', or ask a maintainer to set it")
    }
  }
}
