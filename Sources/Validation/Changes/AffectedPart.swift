import CatalogModel
import GitHistory
import JourneyTemplates
import Values

/// The part of a catalog about which a change may have made something wrong: what is changed, and what
/// depends on it.
struct AffectedPart {
  /// Whether a change of the settings, categories or tools may be felt everywhere.
  private let isEverything: Bool
  /// The ids of templates.
  private(set) var templates: Set<String> = []
  /// Other files.
  private var files: Set<String> = []

  init(_ changes: [FileChange], of catalog: Catalog, base: BaseCatalog) {
    var handles: Set<String> = []
    var isEverything = false
    for change in changes {
      switch CatalogFile(path: change.path) {
      case .settings, .categories, .tools: isEverything = true
      case .author(let handle): handles.insert(handle)
      case .rating(let templateId, _) where change.kind == .removed: templates.insert(templateId)
      default:
        let parts = change.path.split(separator: "/")
        if parts.count > 2, parts[0] == "templates" { templates.insert(String(parts[1])) }
      }
      files.insert(change.path)
    }
    self.isEverything = isEverything
    guard !isEverything else { return }
    addWorks(of: handles, catalog)
    addDependents(in: catalog)
    addCollections(of: catalog)
  }

  /// What a change of some templates may have made something wrong with.
  init(templates: Set<String>, of catalog: Catalog) {
    isEverything = false
    self.templates = templates
    addDependents(in: catalog)
    addCollections(of: catalog)
  }

  /// Whether a version is to be examined.
  func holds(_ entry: TemplateEntry) -> Bool {
    isEverything || templates.contains(entry.templateId)
  }

  /// Whether what is wrong with a file is to be reported.
  func holds(_ file: String) -> Bool {
    guard !isEverything, !files.contains(file) else { return true }
    return file.belongs(to: templates)
  }

  /// What names an author whose file has come, gone, or may say something else now.
  private mutating func addWorks(of handles: Set<String>, _ catalog: Catalog) {
    guard !handles.isEmpty else { return }
    if catalog.settings.maintainers.contains(where: { handles.contains($0) }) {
      files.insert("serai.yaml")
    }
    for summary in catalog.summaries {
      let names = summary.owners + summary.authors
      if names.contains(where: { handles.contains($0) }) { templates.insert(summary.templateId) }
    }
    for collection in catalog.collections where handles.contains(collection.curator) {
      files.insert(Self.file(of: collection))
    }
  }

  /// Templates that build on changed ones, those that build on these, and so on.
  private mutating func addDependents(in catalog: Catalog) {
    var dependents: [String: Set<String>] = [:]
    for summary in catalog.summaries {
      for reference in summary.references {
        dependents[reference, default: []].insert(summary.templateId)
      }
    }
    var waiting = Array(templates)
    while let templateId = waiting.popLast() {
      for dependent in dependents[templateId] ?? [] where templates.insert(dependent).inserted {
        waiting.append(dependent)
      }
    }
  }

  private mutating func addCollections(of catalog: Catalog) {
    for collection in catalog.collections {
      let isTouched = collection.items.contains { item in
        templates.contains(item.template.templateId)
      }
      if isTouched { files.insert(Self.file(of: collection)) }
    }
  }

  private static func file(of collection: TemplateCollection) -> String {
    "collections/\(collection.collectionId).yaml"
  }
}
