import Decoding
import Diagnostics
import JourneyTemplates
import SemanticVersions
import UsageCounting
import Values

/// Puts a catalog together from the files that were read, and reports what is missing.
struct CatalogAssembly {
  /// What was found of one template so far.
  private struct Draft {
    /// A file of its folder was seen, whatever it was.
    var isMentioned = false
    var metadata: TemplateMetadata?
    var hasMetadataFile = false
    var readme: String?
    var versions: [String: VersionDraft] = [:]
    var ratings: [(user: String, rating: Rating)] = []
  }

  private struct VersionDraft {
    /// A file of its folder was seen, whatever it was.
    var isMentioned = false
    var value: Value?
    var hasTemplateFile = false
    var changes: String?
    var examples: [(name: String, example: TemplateExample)] = []
  }

  var diagnostics: [Diagnostic] = []
  private var catalog = Catalog()
  private var hasSettings = false
  private var drafts: [String: Draft] = [:]
  private var usage: [UsageMonth] = []
  private var usageFiles: [CatalogFile: String] = [:]
  private var ratings: [String: [(user: String, rating: Rating)]] = [:]

  /// Takes in a file; nil where it could not be read, which is reported already.
  mutating func add(_ kind: CatalogFile, at path: String, _ file: ReadFile?) {
    switch kind {
    case .settings: hasSettings = true
    case .metadata(let id): drafts[id, default: Draft()].hasMetadataFile = true
    case .template(let id, let version):
      drafts[id, default: Draft()].versions[version, default: VersionDraft()].hasTemplateFile = true
    case .changes(let id, let version), .example(let id, let version, _):
      drafts[id, default: Draft()].versions[version, default: VersionDraft()].isMentioned = true
    case .readme(let id): drafts[id, default: Draft()].isMentioned = true
    case .usage:
      if let other = usageFiles.updateValue(path, forKey: kind) { reportSecond(path, other) }
    default: break
    }
    if let file { add(kind, file) } else { catalog.unread.insert(path) }
  }

  private mutating func add(_ kind: CatalogFile, _ file: ReadFile) {
    switch (kind, file) {
    case (_, .settings(let settings)): catalog.settings = settings
    case (_, .categories(let list)):
      // A second category of the same id is reported; the first one stands.
      var seen: Set<String> = []
      catalog.categories = list.categories.filter { seen.insert($0.categoryId.rawValue).inserted }
    case (_, .tools(let list)): catalog.tools = list.tools
    // The path is the identity: an id that differs from it is reported, and must not meet another's.
    case (.author(let handle), .author(var author)):
      author.handle = handle
      catalog.authors.append(author)
    case (.collection(let collectionId), .collection(var collection)):
      collection.collectionId = collectionId
      catalog.collections.append(collection)
    case (_, .usage(let month)): usage.append(month)
    case (.metadata(let id), .metadata(let metadata)): drafts[id]?.metadata = metadata
    case (.readme(let id), .text(let text)): drafts[id]?.readme = text
    case (.template(let id, let version), .template(let value)):
      drafts[id]?.versions[version]?.value = value
    case (.changes(let id, let version), .text(let text)):
      drafts[id]?.versions[version]?.changes = text
    case (.example(let id, let version, let name), .example(let example)):
      drafts[id]?.versions[version]?.examples.append((name, example))
    case (.rating(let id, let user), .rating(let rating)):
      ratings[id, default: []].append((user, rating))
    default: break
    }
  }

  /// The catalog, with its parts in order, and everything that was reported.
  mutating func finish() -> (Catalog, [Diagnostic]) {
    if !hasSettings {
      reportMissing("serai.yaml", "It says what the site is called and where it is served.")
    }
    catalog.usage = UsageTable(usage)
    catalog.authors.sort { $0.handle < $1.handle }
    catalog.collections.sort { $0.collectionId < $1.collectionId }
    for (templateId, draft) in drafts.sorted(by: { $0.key < $1.key }) {
      guard let entry = entry(templateId, draft) else { continue }
      catalog.templates.append(entry)
    }
    for templateId in ratings.keys.sorted() where drafts[templateId] == nil {
      reportUnknownRated(templateId)
    }
    return (catalog, diagnostics)
  }

  private mutating func entry(_ templateId: String, _ draft: Draft) -> TemplateEntry? {
    let folder = "templates/\(templateId)"
    checkName(templateId, folder)
    if !draft.hasMetadataFile {
      catalog.unread.insert("\(folder)/metadata.yaml")
      reportMissing(
        "\(folder)/metadata.yaml", "It says who owns the template and whether it is published.")
    }
    if draft.versions.isEmpty {
      reportMissing("\(folder)/1.0.0/template.yaml", "A template has at least one version.")
    }
    let metadata = draft.metadata ?? TemplateMetadata()
    let versions = draft.versions.sorted { $0.key < $1.key }.compactMap { text, version in
      self.version(text, version, templateId, metadata)
    }
    checkYanked(metadata, draft, folder)
    guard !versions.isEmpty else { return nil }
    return TemplateEntry(
      templateId, metadata, readme: draft.readme, versions.sorted { $0.version < $1.version },
      (ratings[templateId] ?? []).sorted { $0.user < $1.user })
  }

  private mutating func version(
    _ text: String, _ draft: VersionDraft, _ templateId: String, _ metadata: TemplateMetadata
  ) -> TemplateVersion? {
    let folder = "templates/\(templateId)"
    let file = "\(folder)/\(text)/template.yaml"
    guard let version = SemanticVersion(text) else {
      diagnostics.append(
        Diagnostic(
          "invalid-version", .error, "'\(text.shortened)' is not a version",
          explanation: "The folder of a version is named by it, as in 1.4.0.",
          help: "Rename the folder", at: .file("\(folder)/\(text)")))
      return nil
    }
    if !draft.hasTemplateFile {
      reportMissing(file, "The folder of a version holds its template.")
    }
    guard let value = draft.value else {
      catalog.unreadable.append(
        UnreadableVersion(templateId: templateId, version: version, file: file))
      return nil
    }
    let content = VersionContent(
      value: value, changes: draft.changes, examples: draft.examples.sorted { $0.name < $1.name })
    return TemplateVersion(
      version, file: file, content, yanked: metadata.yankedVersions[text])
  }

  private mutating func checkName(_ templateId: String, _ folder: String) {
    guard !templateId.isIdentifier else { return }
    diagnostics.append(
      Diagnostic(
        "invalid-value", .error, "'\(templateId.shortened)' is not a template id",
        explanation:
          "Ids are lower-case words of letters and digits joined by hyphens, at most 64 characters.",
        help: "Rename the folder", at: .file(folder)))
  }

  private mutating func checkYanked(_ metadata: TemplateMetadata, _ draft: Draft, _ folder: String)
  {
    for version in metadata.yankedVersions.keys where draft.versions[version] == nil {
      diagnostics.append(
        Diagnostic(
          "unknown-version", .error,
          "'\(version.shortened)' is yanked, but there is no such version",
          help: nearest(to: version, among: draft.versions.keys.sorted()).map {
            "Did you mean '\($0)'?"
          } ?? "",
          at: .place(
            Place(
              file: "\(folder)/metadata.yaml",
              path: DataPath([.key("yankedVersions"), .key(version)]), part: .key))))
    }
  }

  private mutating func reportSecond(_ path: String, _ other: String) {
    diagnostics.append(
      Diagnostic(
        "malformed-usage", .error, "The usage of this month is in two files",
        explanation: "Each row would count twice.", help: "Remove one of them", at: .file(path),
        notes: [Diagnostic.Note("the other file", at: .file(other))]))
  }

  private mutating func reportMissing(_ path: String, _ explanation: String) {
    diagnostics.append(
      Diagnostic(
        "missing-file", .error, "'\(path)' is missing", explanation: explanation,
        help: "Add the file", at: .file(path)))
  }

  private mutating func reportUnknownRated(_ templateId: String) {
    diagnostics.append(
      Diagnostic(
        "unknown-template-reference", .error,
        "Ratings of '\(templateId.shortened)', which is not in the catalog",
        help: nearest(to: templateId, among: drafts.keys.sorted()).map { "Did you mean '\($0)'?" }
          ?? "Remove the folder",
        at: .file("ratings/\(templateId)")))
  }
}
