public import CatalogModel
import Diagnostics
public import GitHistory
import Values

/// A change of a catalog as rules look at it.
public struct ChangeSubject: Sendable {
  /// The catalog as it was.
  public let base: BaseCatalog
  /// The catalog as it is to be.
  public let catalog: Catalog
  /// The files that are different.
  public let files: [FileChange]
  /// The handle of whose change it is; nil where nobody asks.
  public let actor: String?

  /// Creates the subject of a change.
  public init(base: BaseCatalog, catalog: Catalog, files: [FileChange], actor: String?) {
    self.base = base
    self.catalog = catalog
    self.files = files
    self.actor = actor
  }

  /// Whether the change is the beginning of the catalog: there is nobody to ask yet.
  var isFirst: Bool { !base.has(file: "serai.yaml") }

  /// Whether somebody might change everything before the change.
  func isMaintainer(_ handle: String) -> Bool { base.settings.maintainers.contains(handle) }

  /// Who owned a template before the change; empty where it is new.
  func owners(of templateId: String) -> [String] { base.metadata(of: templateId)?.owners ?? [] }

  /// The changes of the files of each template, by its id in order.
  var templates: [(templateId: String, files: [FileChange])] {
    let groups = Dictionary(grouping: files) { change -> String? in
      let parts = change.path.split(separator: "/")
      return parts.count > 2 && parts[0] == "templates" ? String(parts[1]) : nil
    }
    return groups.compactMap { key, files in key.map { ($0, files) } }.sorted { $0.0 < $1.0 }
  }
}

extension FileChange {
  /// Where the change is shown: the file, which a removed one is only by name.
  var place: Location {
    kind == .removed || !path.hasSuffix(".yaml") ? .file(path) : .place(Place(file: path))
  }
}
