import CatalogModel
import Diagnostics
import GitHistory
import TemplateRules
import Values

/// A template that is rated by one of its owners.
struct OwnRating: CatalogRule, ChangeRule {
  let id = "own-rating"
  let category = RuleCategory.security

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for entry in catalog.catalog.templates {
      for (user, _) in entry.ratings where entry.metadata.owners.contains(user) {
        add(user, entry.templateId, &report)
      }
    }
  }

  /// Those who owned it until this change are no strangers either.
  func check(_ change: ChangeSubject, _ report: inout Report) {
    for file in change.files where file.kind != .removed {
      guard case .rating(let templateId, let user) = CatalogFile(path: file.path),
        change.owners(of: templateId).contains(user),
        change.catalog.template(templateId)?.metadata.owners.contains(user) == false
      else { continue }
      add(user, templateId, &report)
    }
  }

  private func add(_ user: String, _ templateId: String, _ report: inout Report) {
    let file = "ratings/\(templateId)/\(user).yaml"
    report.add(
      "'\(user)' owns '\(templateId)' and may not rate it",
      at: Place(file: file, path: .root["score"]),
      explanation: "Ratings are what others think of a template.", help: "Remove '\(file)'")
  }
}
