import CatalogModel
import Diagnostics
import JourneyTemplates
import Values

/// A handle that no file in `authors/` has.
struct UnknownAuthor: Rule {
  let id = "unknown-author"
  let category = RuleCategory.structural

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let handle = template.template.author
    let place = Place(file: template.version.file, path: DataPath.root["author"])
    check(handle, at: place, template.knowledge, &report)
  }

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for (index, maintainer) in catalog.catalog.settings.maintainers.enumerated() {
      let place = Place(file: "serai.yaml", path: DataPath.root["maintainers"][index])
      check(maintainer, at: place, catalog.knowledge, &report)
    }
    for entry in catalog.catalog.templates {
      let file = "templates/\(entry.templateId)/metadata.yaml"
      for (index, owner) in entry.metadata.owners.enumerated() {
        let place = Place(file: file, path: DataPath.root["owners"][index])
        check(owner, at: place, catalog.knowledge, &report)
      }
    }
    for collection in catalog.catalog.collections {
      let file = "collections/\(collection.collectionId).yaml"
      let place = Place(file: file, path: DataPath.root["curator"])
      check(collection.curator, at: place, catalog.knowledge, &report)
    }
  }

  private func check(
    _ handle: String, at place: Place, _ knowledge: CatalogKnowledge, _ report: inout Report
  ) {
    guard !handle.isEmpty, !knowledge.authors.contains(handle) else { return }
    report.add(
      "There is no author '\(handle)'", at: place,
      explanation: "Authors, owners, curators and maintainers have a file in 'authors/'.",
      help: nearest(to: handle, among: knowledge.authors.sorted()).map { "Did you mean '\($0)'?" }
        ?? "Add 'authors/\(handle).yaml'")
  }
}
