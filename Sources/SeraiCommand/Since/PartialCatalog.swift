import CatalogModel
import Decoding
import Files
import GitHistory
import Validation

/// As much of a catalog as a check of a change has to look at.
///
/// That is what is changed, what depends on it, and what these are made of. Of all else it knows what the outline says.
struct PartialCatalog {
  let opened: OpenedCatalog
  let access: FileAccess

  /// More than this is as well read whole.
  private static let mostTemplates = 500

  /// Nil where only a look at everything will do: settings have changed, too little is known, or so much is
  /// touched that there would be nothing to gain.
  init?(
    of folder: String, _ change: ChangeSince, _ outline: inout CatalogOutline, asOf: CalendarDate
  ) {
    guard !change.isFeltEverywhere else { return nil }
    let touched = change.templates
    let known = change.trees.compactMap { id, tree -> TemplateSummary? in
      guard !touched.contains(id), let entry = outline.entries[id], entry.tree == tree else {
        return nil
      }
      return entry.summary
    }
    let unknown = Set(change.trees.keys).subtracting(known.map(\.templateId))
    var needed = touched.union(unknown)
    guard !Self.collide(touched, known) else { return nil }
    while needed.count <= Self.mostTemplates {
      let access = FileAccess.disk(folder, within: Self.paths(of: needed, change))
      let others = known.filter { !needed.contains($0.templateId) }
      guard let opened = try? OpenedCatalog(access, asOf: asOf, others: others) else { return nil }
      let wanted = opened.needed(for: change.files, since: change.base)
        .intersection(opened.catalog.summaries.map(\.templateId))
      guard wanted.isSubset(of: needed) else {
        needed.formUnion(wanted)
        continue
      }
      self.opened = opened
      self.access = access
      outline.learn(from: opened.catalog, change, unknown)
      return
    }
    return nil
  }

  /// Whether a new template differs from another in case alone, which needs a look at all names.
  private static func collide(_ touched: Set<String>, _ known: [TemplateSummary]) -> Bool {
    let names = Set(known.map { $0.templateId.lowercased() })
    return touched.contains { names.contains($0.lowercased()) }
  }

  private static func paths(of templates: Set<String>, _ change: ChangeSince) -> [String] {
    let folders = templates.sorted().flatMap { ["templates/\($0)", "ratings/\($0)"] }
    // What is neither in these folders nor at the top: such as a link where a folder of a template was.
    let roots = Set(["authors", "collections"] + folders)
    let others = change.files.map(\.path).filter { path in
      let parts = path.split(separator: "/")
      return parts.count > 1 && !roots.contains(String(parts[0]))
        && !roots.contains("\(parts[0])/\(parts[1])")
    }
    return roots.sorted() + others
  }
}

extension CatalogOutline {
  /// Takes in what a look at a whole catalog, or at the templates that were not known, has found of those that are as
  /// they were in the commit.
  mutating func learn(
    from catalog: Catalog, _ change: ChangeSince, _ templates: some Sequence<String>
  ) {
    let touched = change.templates
    var hasLearned = false
    for templateId in templates {
      guard let tree = change.trees[templateId], !touched.contains(templateId),
        entries[templateId]?.tree != tree,
        let entry = catalog.template(templateId),
        !catalog.unread.contains(where: { $0.hasPrefix("templates/\(templateId)/") })
      else { continue }
      add(TemplateSummary(entry), tree: tree)
      hasLearned = true
    }
    if hasLearned { save() }
  }
}

extension ChangeSince {
  /// Whether a file has changed that says something about every template.
  fileprivate var isFeltEverywhere: Bool {
    files.contains { file in
      switch CatalogFile(path: file.path) {
      case .settings, .categories, .tools: true
      default: false
      }
    }
  }
}
