import CatalogModel
import Diagnostics
import JourneyTemplates
import SemanticVersions
import TemplateRules

/// A collection's item that is not in the catalog, or that the site does not show.
struct CollectionItemMissing: CatalogRule {
  let id = "collection-item-missing"
  let category = RuleCategory.structural

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for collection in catalog.catalog.collections {
      let file = "collections/\(collection.collectionId).yaml"
      for (index, item) in collection.items.enumerated() where !item.template.templateId.isEmpty {
        guard let problem = problem(item.template, catalog) else { continue }
        report.add(
          problem.summary,
          at: Place(file: file, path: DataPath.root["items"][index]["template"]),
          explanation: "The collection would show one template less than its curator means.",
          help: problem.help)
      }
    }
  }

  private func problem(
    _ reference: TemplateReference, _ catalog: CatalogSubject
  ) -> (summary: String, help: String)? {
    guard let summary = catalog.knowledge.summary(of: reference.templateId) else {
      guard !catalog.knowledge.names.templates.contains(reference.templateId) else { return nil }
      let known = catalog.knowledge.names.templates.sorted()
      return (
        "There is no template '\(reference.templateId)'",
        nearest(to: reference.templateId, among: known).map { "Did you mean '\($0)'?" }
          ?? "Remove the item"
      )
    }
    guard
      summary.versions.compactMap({ SemanticVersion($0) }).contains(where: reference.range.contains)
    else {
      let versions = summary.versions.joined(separator: ", ")
      return (
        "No version of '\(summary.templateId)' is \(reference.range)", "There are: \(versions)"
      )
    }
    guard !catalog.knowledge.listed.contains(summary.templateId) else { return nil }
    return (
      "Template '\(summary.templateId)' is not on the site",
      "Publish the template, or remove the item"
    )
  }
}
