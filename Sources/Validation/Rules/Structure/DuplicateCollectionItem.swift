import CatalogModel
import Diagnostics
import JourneyTemplates
import TemplateRules
import Values

/// A template that is in a collection twice.
struct DuplicateCollectionItem: CatalogRule {
  let id = "duplicate-collection-item"
  let severity = Severity.warning
  let category = RuleCategory.structural

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for collection in catalog.catalog.collections {
      let file = "collections/\(collection.collectionId).yaml"
      var seen: Set<String> = []
      for (index, item) in collection.items.enumerated()
      where !item.template.templateId.isEmpty && !seen.insert(item.template.templateId).inserted {
        let path = DataPath.root["items"][index]
        report.add(
          "The collection has '\(item.template.templateId)' twice",
          at: Place(file: file, path: path["template"]),
          explanation: "Its page would show the template twice.", help: "Remove one of them",
          fixes: [
            FixIt(
              title: "Remove the item", applicability: .unsafe,
              edits: [.remove(Place(file: file, path: path))])
          ])
      }
    }
  }
}
