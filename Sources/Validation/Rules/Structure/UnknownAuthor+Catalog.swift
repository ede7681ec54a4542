import CatalogModel
import Diagnostics
import TemplateRules

extension UnknownAuthor: CatalogRule {
  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for (index, maintainer) in catalog.catalog.settings.maintainers.enumerated() {
      let place = Place(file: "serai.yaml", path: DataPath.root["maintainers"][index])
      check(maintainer, at: place, catalog.knowledge.names, &report)
    }
    for entry in catalog.catalog.templates {
      let file = "templates/\(entry.templateId)/metadata.yaml"
      for (index, owner) in entry.metadata.owners.enumerated() {
        let place = Place(file: file, path: DataPath.root["owners"][index])
        check(owner, at: place, catalog.knowledge.names, &report)
      }
    }
    for collection in catalog.catalog.collections {
      let file = "collections/\(collection.collectionId).yaml"
      let place = Place(file: file, path: DataPath.root["curator"])
      check(collection.curator, at: place, catalog.knowledge.names, &report)
    }
  }
}
