import Caching
import Diagnostics

/// Puts down what a reading has found in the folders of templates, for the next one.
struct TemplateRecording {
  let folders: TemplateFolders
  let digests: InputDigests
  /// When the folders were listed, in nanoseconds since 1970.
  let moment: Int
  /// What was reported of the listing.
  let stray: [Diagnostic]
  /// What reading has reported.
  let diagnostics: [Diagnostic]

  /// Adds the templates whose files were read.
  func add(_ files: [FolderListing.File], of catalog: Catalog, to memory: inout CatalogMemory) {
    var read: [String: [FolderListing.File]] = [:]
    for file in files {
      guard let templateId = file.kind.templateId else { continue }
      read[templateId, default: []].append(file)
    }
    let states = states(of: read.keys)
    let reported = reports(diagnostics)
    for (templateId, files) in read {
      let packed = catalog.template(templateId).map { Self.packed($0, reported[templateId] ?? []) }
      memory.add(
        CatalogMemory.Template(
          state: states[templateId], digests: TemplateDigests(files, digests),
          packed: packed ?? PackedBytes()), templateId)
    }
  }

  private func states(of templateIds: some Collection<String>) -> [String: TemplateState] {
    let wanted = Set(templateIds)
    let untidy = reports(stray)
    var states: [String: TemplateState] = [:]
    for template in folders.templates where wanted.contains(template.templateId) {
      let isTidy = untidy[template.templateId] == nil
      states[template.templateId] = TemplateState(template, isTidy: isTidy, before: moment)
    }
    return states
  }

  /// By the template in whose folders they are.
  private func reports(_ diagnostics: [Diagnostic]) -> [String: [Diagnostic]] {
    var found: [String: [Diagnostic]] = [:]
    for diagnostic in diagnostics {
      guard let templateId = diagnostic.location.file.templateFolder else { continue }
      found[templateId, default: []].append(diagnostic)
    }
    return found
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
