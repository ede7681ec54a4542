import CatalogModel
import Diagnostics
import TemplateRules
import Values

/// A collection with nothing in it.
struct EmptyCollection: CatalogRule {
  let id = "empty-collection"
  let severity = Severity.warning
  let category = RuleCategory.structural

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for collection in catalog.catalog.collections where collection.items.isEmpty {
      report.add(
        "The collection '\(collection.collectionId)' is empty",
        at: Place(
          file: "collections/\(collection.collectionId).yaml", path: .root["items"], part: .key),
        explanation: "Its page would show nothing.", help: "Add a template under 'items'")
    }
  }
}
