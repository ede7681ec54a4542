import Caching
import CatalogModel
import Decoding
import Files
import JourneyTemplates
import Publishing

/// What a build was made of, as fingerprints of the files that were read.
struct CatalogInputs {
  /// Everything that is not in a template's folder, what the folders say of their templates as wholes, and what
  /// the command was told.
  let common: Fingerprint
  /// By id, what a template is made of: its folder, and the folders of all that its versions name, directly or
  /// by others.
  let materials: [String: Fingerprint]

  /// - Parameters:
  ///   - memory: what is known of all templates' files.
  ///   - digests: of the files that were read.
  ///   - baseURL: the site's, if it is not the catalog's own.
  init(
    _ catalog: Catalog, _ memory: CatalogMemory, _ digests: InputDigests, asOf: CalendarDate,
    baseURL: String?, _ precompressions: [Precompression]
  ) {
    var common = PackedWriter()
    common.add(asOf.day)
    common.add(baseURL)
    common.add(precompressions) { $0.add($1.rawValue) }
    let others = digests.digests.filter { $0.key.templateFolder == nil }.sorted { $0.key < $1.key }
    common.add(others) { writer, file in
      writer.add(file.key)
      writer.add(file.value)
    }
    for templateId in Self.templateIds(catalog, memory) {
      guard let digests = memory.digests(of: templateId) else { continue }
      common.add(templateId)
      common.add(digests.shared)
    }
    common.add(catalog.unread.sorted()) { $0.add($1) }
    self.common = common.fingerprint
    materials = Self.materials(catalog, memory)
  }

  /// All templates of which anything is known: those of the catalog, and then those that could not be read.
  private static func templateIds(_ catalog: Catalog, _ memory: CatalogMemory) -> [String] {
    let read = catalog.templates.map(\.templateId)
    if read.count == memory.templateIds.count { return read }
    return read + Set(memory.templateIds).subtracting(read).sorted()
  }

  /// What stands for all that a template's versions can be examined by.
  func whole(of templateId: String) -> Fingerprint {
    var writer = PackedWriter()
    writer.add(common)
    if let material = materials[templateId] { writer.add(material) }
    return writer.fingerprint
  }

  private static func materials(
    _ catalog: Catalog, _ memory: CatalogMemory
  ) -> [String: Fingerprint] {
    let materials = parallelMap(catalog.templates) { material(of: $0, catalog, memory) }
    var all: [String: Fingerprint] = [:]
    all.reserveCapacity(materials.count)
    for (entry, material) in zip(catalog.templates, materials) { all[entry.templateId] = material }
    return all
  }

  /// What stands for the folders of a template and of all that it names, directly or by others.
  private static func material(
    of entry: TemplateEntry, _ catalog: Catalog, _ memory: CatalogMemory
  ) -> Fingerprint? {
    if entry.versions.allSatisfy(\.references.isEmpty) {
      return memory.digests(of: entry.templateId)?.content
    }
    var needed: Set = [entry.templateId]
    var waiting = [entry]
    while let next = waiting.popLast() {
      for version in next.versions {
        for reference in version.references where needed.insert(reference.templateId).inserted {
          if let other = catalog.template(reference.templateId) { waiting.append(other) }
        }
      }
    }
    var writer = PackedWriter()
    for templateId in needed.sorted() {
      writer.add(templateId)
      if let digests = memory.digests(of: templateId) { writer.add(digests.content) }
    }
    return writer.fingerprint
  }
}
