public import Caching
import Files

/// What a reading has found in the folders of templates, so that the next need not read what has not changed.
///
/// Of a template's files a listing shows when they were changed last. What was changed while it was read, or just
/// before, is read again the next time: within a tick of the clock it may have been changed once more.
public struct CatalogMemory: Sendable {
  /// What is known of a template.
  struct Template: Sendable {
    /// Its folders as a listing shows them; nil where that does not tell enough.
    let state: TemplateState?
    let digests: TemplateDigests
    /// The entry without what its files say at length, and what reading has reported; empty where that is an error.
    let packed: PackedBytes
  }

  private(set) var templates: [String: Template] = [:]

  /// Nothing is known yet.
  public init() {}

  /// What stands for what the files of a template say; nil where there is no such template.
  public func digests(of templateId: String) -> TemplateDigests? {
    templates[templateId]?.digests
  }

  /// The ids of all templates, in no order.
  public var templateIds: some Collection<String> { templates.keys }

  /// What is known of a folder in a folder at the top of the catalog.
  func record(_ parent: String, _ name: String) -> FolderRecord? {
    switch parent {
    case "templates": templates[name]?.state?.folder
    case "ratings": templates[name]?.state?.ratings
    default: nil
    }
  }

  /// What is known of a template whose folders are as they were.
  func template(_ listed: TemplateFolders.Template) -> Template? {
    guard let known = templates[listed.templateId], !known.packed.isEmpty,
      known.state?.holds(of: listed) ?? false
    else { return nil }
    return known
  }

  /// Whether there is nothing to be said of a template's folders as such.
  func isTidy(_ templateId: String) -> Bool { templates[templateId]?.state?.isTidy ?? false }

  /// The same of some templates alone.
  func keeping(_ isKept: (_ templateId: String) -> Bool) -> CatalogMemory {
    var memory = self
    for templateId in templates.keys where !isKept(templateId) {
      memory.templates[templateId] = nil
    }
    return memory
  }

  mutating func add(_ template: Template, _ templateId: String) {
    templates[templateId] = template
  }

  // MARK: - Packing

  /// Writes what is of use to the next reading.
  public func pack(into writer: inout PackedWriter) {
    let kept = templates.compactMap { templateId, template in
      template.state.flatMap { template.packed.isEmpty ? nil : (templateId, $0, template) }
    }
    writer.add(kept) { writer, known in
      writer.add(known.0)
      known.1.pack(into: &writer)
      writer.add(known.2.digests.content)
      writer.add(known.2.digests.shared)
      writer.add(known.2.packed)
    }
  }

  /// Reads what `pack` has written.
  public init(packed reader: inout PackedReader) throws(PackedDamage) {
    let known = try reader.list { (reader) throws(PackedDamage) in
      let templateId = try reader.string()
      let state = try TemplateState(packed: &reader)
      let content = try reader.fingerprint()
      let digests = TemplateDigests(content: content, shared: try reader.fingerprint())
      return (
        templateId, Template(state: state, digests: digests, packed: try reader.slice())
      )
    }
    templates = Dictionary(known, uniquingKeysWith: { first, _ in first })
  }
}
