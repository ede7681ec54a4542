import CatalogModel
import Diagnostics
import TemplateRules

/// A deprecated template that does not say why, or a successor that is not there.
struct IncompleteDeprecation: CatalogRule {
  let id = "incomplete-deprecation"
  let category = RuleCategory.structural

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for entry in catalog.catalog.templates {
      let file = "templates/\(entry.templateId)/metadata.yaml"
      if entry.metadata.status == .deprecated, entry.metadata.deprecationReason == nil {
        report.add(
          "A deprecated template must say why",
          at: Place(file: file, path: DataPath.root["status"]),
          explanation: "Those who use it need to know what to do about it.",
          help: "Add 'deprecationReason'")
      }
      guard let successor = entry.metadata.replacedBy,
        !catalog.knowledge.names.templates.contains(successor)
      else { continue }
      report.add(
        "There is no template '\(successor)'",
        at: Place(file: file, path: DataPath.root["replacedBy"]),
        explanation: "The page would send people to a template that is not there.",
        help: nearest(to: successor, among: catalog.knowledge.names.templates.sorted())
          .map { "Did you mean '\($0)'?" } ?? "Name a template of the catalog")
    }
  }
}
