import Caching
import Diagnostics
import Files

/// The files of each template as a listing shows them: those of its folder, and its ratings.
struct TemplateFolders: Sendable {
  struct Folder: Sendable {
    let templateId: String
    /// In the order of the listing.
    var files: [FolderListing.File] = []
    /// What stands for the files; nil where the listing does not tell enough.
    var state: Fingerprint?
  }

  private(set) var all: [Folder] = []

  /// So long after a change a file counts as one that may have changed again: file systems' clocks are coarse.
  private static let tick = 2_000_000_000

  /// - Parameter moment: when the files were listed, in nanoseconds since 1970.
  init(_ listing: [FolderListing.File], before moment: Int) {
    var positions: [String: Int] = [:]
    for file in listing {
      guard let templateId = file.kind.templateId else { continue }
      // Files come in the order of their paths, so most are of the template that the last was of.
      if all.last?.templateId == templateId {
        all[all.count - 1].files.append(file)
      } else if let position = positions[templateId] {
        all[position].files.append(file)
      } else {
        positions[templateId] = all.count
        all.append(Folder(templateId: templateId, files: [file]))
      }
    }
    all = parallelMap(all) { folder in
      var folder = folder
      folder.state = Self.state(of: folder.files, before: moment)
      return folder
    }
  }

  private static func state(
    of files: [FolderListing.File], before moment: Int
  ) -> Fingerprint? {
    var writer = PackedWriter()
    for file in files {
      guard let signature = file.signature, signature.changed < moment - tick else { return nil }
      writer.add(file.path)
      writer.addWord(signature.word)
    }
    return writer.fingerprint
  }

  /// What is known of all templates after a reading.
  ///
  /// - Parameters:
  ///   - catalog: the templates that were read.
  ///   - diagnostics: what reading them has reported.
  ///   - known: the ids of the others, which are known from an earlier reading.
  func memory(
    of catalog: Catalog, _ diagnostics: [Diagnostic], _ digests: InputDigests,
    keeping known: Set<String>, of earlier: CatalogMemory
  ) -> CatalogMemory {
    var found: [String: [Diagnostic]] = [:]
    for diagnostic in diagnostics {
      guard let templateId = diagnostic.location.file.templateFolder else { continue }
      found[templateId, default: []].append(diagnostic)
    }
    var memory = CatalogMemory()
    memory.reserve(all.count)
    for folder in all {
      let templateId = folder.templateId
      if known.contains(templateId), let kept = earlier.templates[templateId] {
        memory.add(kept, templateId)
        continue
      }
      let entry = catalog.template(templateId)
      let packed = entry.map { Self.packed($0, found[templateId] ?? []) }
      memory.add(
        CatalogMemory.Template(
          state: folder.state, digests: TemplateDigests(folder.files, digests),
          packed: packed ?? PackedBytes()), templateId)
    }
    return memory
  }

  /// Nothing where there are errors: what is not there could not be told from what could not be read.
  private static func packed(
    _ entry: TemplateEntry, _ diagnostics: [Diagnostic]
  ) -> PackedBytes {
    if diagnostics.contains(where: { $0.severity == .error }) { return PackedBytes() }
    var writer = PackedWriter()
    entry.pack(into: &writer)
    writer.add(diagnostics) { $0.add($1) }
    return writer.packed
  }
}

extension String {
  /// The template in whose folder, or among whose ratings, a file is.
  package var templateFolder: String? {
    let parts = split(separator: "/", maxSplits: 2)
    guard parts.count > 1, parts[0] == "templates" || parts[0] == "ratings" else { return nil }
    return String(parts[1])
  }
}
