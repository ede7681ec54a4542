import CatalogModel
import Diagnostics
import TemplateRules
import Values

/// A template that nobody owns.
struct NoOwner: CatalogRule {
  let id = "no-owner"
  let category = RuleCategory.structural

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for entry in catalog.catalog.templates where entry.metadata.owners.isEmpty {
      let file = "templates/\(entry.templateId)/metadata.yaml"
      guard !catalog.catalog.unread.contains(file) else { continue }
      report.add(
        "Nobody owns '\(entry.templateId)'",
        at: Place(file: file, path: .root["owners"]),
        explanation:
          "Owners answer for a template; without one, maintainers alone could change it.",
        help: "Name at least one owner")
    }
  }
}
