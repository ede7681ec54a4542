/// What a file of a catalog is, as its path says it.
public enum CatalogFile: Sendable, Hashable {
  case settings
  case categories
  case tools
  case author(handle: String)
  case metadata(templateId: String)
  case readme(templateId: String)
  case template(templateId: String, version: String)
  case changes(templateId: String, version: String)
  case example(templateId: String, version: String, name: String)
  case rating(templateId: String, user: String)
  case collection(collectionId: String)
  case usage(year: String, month: String)

  /// The template whose file, or whose rating, it is.
  public var templateId: String? {
    switch self {
    case .metadata(let id), .readme(let id), .template(let id, _), .changes(let id, _),
      .example(let id, _, _), .rating(let id, _):
      id
    case .settings, .categories, .tools, .author, .collection, .usage: nil
    }
  }

  /// Recognizes a path relative to the catalog folder; nil for a file that has no place there.
  public init?(path: String) {
    // By bytes: a large catalog has many paths.
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    switch parts.count {
    case 1: self.init(topLevel: parts[0])
    case 2: self.init(folder: parts[0], name: parts[1])
    case 3: self.init(folder: parts[0], parts[1], name: parts[2])
    case 4 where parts[0] == "templates": self.init(version: parts[2], of: parts[1], name: parts[3])
    case 5 where parts[0] == "templates" && parts[3] == "examples":
      guard let name = parts[4].stem(of: ".yaml") else { return nil }
      self = .example(templateId: parts[1], version: parts[2], name: name)
    default: return nil
    }
  }

  private init?(topLevel name: String) {
    switch name {
    case "serai.yaml": self = .settings
    case "categories.yaml": self = .categories
    case "tools.yaml": self = .tools
    default: return nil
    }
  }

  private init?(folder: String, name: String) {
    guard let stem = name.stem(of: ".yaml") else { return nil }
    switch folder {
    case "authors": self = .author(handle: stem)
    case "collections": self = .collection(collectionId: stem)
    default: return nil
    }
  }

  private init?(folder: String, _ subfolder: String, name: String) {
    switch (folder, name) {
    case ("templates", "metadata.yaml"): self = .metadata(templateId: subfolder)
    case ("templates", "README.md"): self = .readme(templateId: subfolder)
    case ("ratings", _):
      guard let user = name.stem(of: ".yaml") else { return nil }
      self = .rating(templateId: subfolder, user: user)
    case ("usage", _):
      guard let month = name.stem(of: ".csv") ?? name.stem(of: ".csv.gz"), month.utf8.count == 2,
        let number = Int(month), (1...12).contains(number), subfolder.utf8.count == 4,
        Int(subfolder) != nil
      else { return nil }
      self = .usage(year: subfolder, month: month)
    default: return nil
    }
  }

  private init?(version: String, of templateId: String, name: String) {
    switch name {
    case "template.yaml": self = .template(templateId: templateId, version: version)
    case "CHANGES.md": self = .changes(templateId: templateId, version: version)
    default: return nil
    }
  }

  /// Files that people keep beside a catalog and that are none of its business.
  static func isIgnored(_ path: String) -> Bool {
    let bytes = path.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) }
    return bytes[(start ?? bytes.startIndex)...].first == UInt8(ascii: ".")
      || bytes.first == UInt8(ascii: ".") || path == "README.md" || path == "LICENSE"
      || path == "CONTRIBUTING.md"
  }
}

extension String {
  /// The name without its ending; nil where it has another.
  fileprivate func stem(of ending: String) -> String? {
    utf8.count > ending.utf8.count && utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
      ? String(Substring(utf8.dropLast(ending.utf8.count))) : nil
  }
}
