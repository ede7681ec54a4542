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
    var folders: [String: Fingerprint] = [:]
    for templateId in memory.templateIds.sorted() {
      guard let digests = memory.digests(of: templateId) else { continue }
      common.add(templateId)
      common.add(digests.shared)
      folders[templateId] = digests.content
    }
    common.add(catalog.unread.sorted()) { $0.add($1) }
    self.common = common.fingerprint
    materials = Self.materials(catalog, folders)
  }

  /// What stands for all that a template's versions can be examined by.
  func whole(of templateId: String) -> Fingerprint {
    var writer = PackedWriter()
    writer.add(common)
    if let material = materials[templateId] { writer.add(material) }
    return writer.fingerprint
  }

  private static func materials(
    _ catalog: Catalog, _ folders: [String: Fingerprint]
  ) -> [String: Fingerprint] {
    let references = Dictionary(
      parallelMap(catalog.templates) { entry in
        (entry.templateId, entry.versions.flatMap { $0.references.map(\.templateId) })
      }, uniquingKeysWith: { first, _ in first })
    let materials = parallelMap(catalog.templates) { entry -> Fingerprint? in
      material(of: entry.templateId, references, folders)
    }
    return Dictionary(
      zip(catalog.templates, materials).compactMap { entry, material in
        material.map { (entry.templateId, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What stands for the folders of a template and of all that it names, directly or by others.
  private static func material(
    of templateId: String, _ references: [String: [String]], _ folders: [String: Fingerprint]
  ) -> Fingerprint? {
    if references[templateId]?.isEmpty ?? true { return folders[templateId] }
    var needed: Set = [templateId]
    var waiting = [templateId]
    while let next = waiting.popLast() {
      for other in references[next] ?? [] where needed.insert(other).inserted {
        waiting.append(other)
      }
    }
    var writer = PackedWriter()
    for templateId in needed.sorted() {
      writer.add(templateId)
      if let folder = folders[templateId] { writer.add(folder) }
    }
    return writer.fingerprint
  }
}
