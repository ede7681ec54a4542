public import CatalogModel
import CatalogReading
import Decoding
import Diagnostics
public import GitHistory
public import SemanticVersions
public import Values

/// A catalog as it was before a change, as far as the change has to do with it.
///
/// Who may change what is read from here, so that a change can't grant itself rights.
public struct BaseCatalog: Sendable {
  /// What its `serai.yaml` said.
  public let settings: SiteSettings
  /// How many of its files were a catalog's; nil where nobody counted, since few files are removed.
  public let fileCount: Int?
  private let paths: Set<String>
  private let templates: Set<String>
  private let values: [String: Value]
  private let versions: [String: [SemanticVersion]]

  /// The files of a base that have to be known to judge changes.
  public static func files(needed changes: [FileChange]) -> [String] {
    var paths: Set<String> = ["serai.yaml"]
    for change in changes where change.path.hasSuffix(".yaml") {
      paths.insert(change.path)
      switch CatalogFile(path: change.path) {
      case .template(let templateId, _), .rating(let templateId, _),
        .example(let templateId, _, _):
        paths.insert(metadataFile(of: templateId))
      default: break
      }
    }
    for change in changes {
      let parts = change.path.split(separator: "/")
      if parts.count > 2, parts[0] == "templates" { paths.insert(metadataFile(of: parts[1])) }
    }
    return paths.sorted()
  }

  /// - Parameters:
  ///   - paths: the paths of the files of all templates that have changed, or of all files.
  ///   - templates: the ids of all templates.
  ///   - files: those that `files(needed:)` names, where they were there.
  ///   - isWhole: whether `paths` are all there are.
  public init(
    paths: [String], templates: some Sequence<String>, files: [String: [UInt8]], isWhole: Bool
  ) {
    self.paths = Set(paths).union(files.keys)
    self.templates = Set(templates)
    fileCount = isWhole ? paths.count { CatalogFile(path: $0) != nil } : nil
    values = files.compactMapValues { YAMLReader.read($0, file: "").document?.value }
    settings = values["serai.yaml"].map { Self.record(SiteSettings.self, $0) } ?? SiteSettings()
    var versions: [String: [SemanticVersion]] = [:]
    for path in paths {
      guard case .template(let templateId, let text) = CatalogFile(path: path),
        let version = SemanticVersion(text)
      else { continue }
      versions[templateId, default: []].append(version)
    }
    self.versions = versions.mapValues { $0.sorted() }
  }

  /// The known tools; empty where `tools.yaml` was not asked for.
  public var tools: [Tool] {
    values["tools.yaml"].map { Self.record(ToolList.self, $0).tools } ?? []
  }

  /// What a YAML file held; nil where it was not there or no YAML.
  public func value(_ path: String) -> Value? { values[path] }

  /// What was true of a template beyond its versions; nil where it was not there.
  public func metadata(of templateId: String) -> TemplateMetadata? {
    values[Self.metadataFile(of: templateId)].map { Self.record(TemplateMetadata.self, $0) }
  }

  /// Whether there was a template.
  public func has(template templateId: String) -> Bool {
    templates.contains(templateId)
  }

  /// Whether a file was there, of those that have to be known.
  public func has(file: String) -> Bool { paths.contains(file) }

  /// The versions that a template had, lowest first.
  public func versions(of templateId: String) -> [SemanticVersion] { versions[templateId] ?? [] }

  private static func metadataFile(of templateId: some StringProtocol) -> String {
    "templates/\(templateId)/metadata.yaml"
  }

  /// A record with what could be read of it; what is wrong with the base is not the change's fault.
  private static func record<R: Record>(_ type: R.Type, _ value: Value) -> R {
    ValueReader(file: "").read(type, from: value) ?? R()
  }
}
