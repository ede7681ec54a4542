import JourneyTemplates
import SemanticVersions

/// What the rest of a catalog has to know of a template.
///
/// A check of a few templates needs these of all others, and not the templates themselves.
public final class TemplateSummary: Sendable {
  /// Unique in the catalog.
  public let templateId: String
  /// The name of its latest version.
  public let name: String
  /// The day of its first version, as text, which orders days.
  public let createdAt: String
  /// The handles of its owners.
  public let owners: [String]
  /// The tags of its latest version, as written.
  public let tags: [String]
  /// Its versions as text, lowest first; never empty.
  public let versions: [String]
  /// The version that the site presents, as text.
  public let latest: String
  /// Whether the site shows it.
  public let isListed: Bool
  /// The ids of the templates that it names, its successor among them; without repetition.
  public let references: [String]
  /// The handles of its versions' authors; without repetition.
  public let authors: [String]

  /// The path of a version's template.
  public func file(of version: String) -> String {
    "templates/\(templateId)/\(version)/template.yaml"
  }

  /// What the rest of the catalog has to know of an entry.
  public init(_ entry: TemplateEntry) {
    let latest = entry.latest
    templateId = entry.templateId
    name = latest.outline.name ?? entry.templateId
    createdAt = entry.versions[0].outline.createdAt ?? ""
    owners = entry.metadata.owners
    tags = latest.outline.tags
    versions = entry.versions.map(\.number)
    self.latest = latest.number
    isListed = entry.isListed
    references = Self.distinct(
      entry.versions.flatMap { $0.references.map(\.templateId) }
        + (entry.metadata.replacedBy.map { [$0] } ?? []))
    authors = Self.distinct(entry.versions.compactMap(\.outline.author))
  }

  /// Most templates name one author, and nothing else.
  private static func distinct(_ names: [String]) -> [String] {
    names.count < 2 ? names : Set(names).sorted()
  }

  // MARK: - Lines

  /// Between the fields, and between the items of those that are lists.
  private static let separators = (field: UInt8(0x1F), item: UInt8(0x1E))

  /// As a line of text; nil where a text has a control character, which hardly any has.
  public var line: String? {
    let separator = String(UnicodeScalar(Self.separators.item))
    let texts = [templateId, name, createdAt, latest]
    let lists = [owners, tags, versions, references, authors]
    guard (texts + lists.flatMap { $0 }).allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x20 } }) else {
      return nil
    }
    let fields = texts + [isListed ? "listed" : ""] + lists.map { $0.joined(separator: separator) }
    return fields.joined(separator: String(UnicodeScalar(Self.separators.field)))
  }

  /// Reads what `line` gives; nil for anything else.
  public init?(line: some Collection<UInt8>) {
    let fields = line.split(separator: Self.separators.field, omittingEmptySubsequences: false)
    guard fields.count == 10 else { return nil }
    func list(_ index: Int) -> [String] {
      if fields[index].isEmpty { return [] }
      return fields[index]
        .split(separator: Self.separators.item, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    func text(_ index: Int) -> String { String(decoding: fields[index], as: UTF8.self) }
    templateId = text(0)
    name = text(1)
    createdAt = text(2)
    latest = text(3)
    isListed = !fields[4].isEmpty
    owners = list(5)
    tags = list(6)
    versions = list(7)
    references = list(8)
    authors = list(9)
    if templateId.isEmpty || versions.isEmpty { return nil }
  }
}
