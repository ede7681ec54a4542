import CatalogModel
import Files
import Glibc

/// What was found out about the templates of a catalog, kept from one run to the next so that a check of a change
/// need not read what has not changed.
///
/// It holds for each template the id that Git gives to the contents of its folder; where that is another, the
/// template is read again. So it is never wrong, and may be deleted at any time.
struct CatalogOutline {
  /// By template id.
  private(set) var entries: [String: (tree: String, summary: TemplateSummary)] = [:]
  private let file: String?
  /// What is written by another version, or in another form, is not read.
  private static let format = "serai outline 1 " + SeraiVersion.text

  /// The outline of a catalog's folder; empty where there is none yet.
  init(of folder: String) {
    file = Self.file(for: folder)
    guard let file, let slash = file.lastIndex(of: "/") else { return }
    let access = FileAccess.disk(String(file[..<slash]))
    guard let bytes = try? access.read(String(file[file.index(after: slash)...]), 1 << 30) else {
      return
    }
    var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
    guard lines.popFirst().map({ String(decoding: $0, as: UTF8.self) }) == Self.format else {
      return
    }
    entries.reserveCapacity(lines.count)
    for line in lines {
      guard let space = line.firstIndex(of: 0x20),
        let summary = TemplateSummary(line: line[(space + 1)...])
      else { continue }
      entries[summary.templateId] = (String(decoding: line[..<space], as: UTF8.self), summary)
    }
  }

  /// Takes in what was read.
  mutating func add(_ summary: TemplateSummary, tree: String) {
    entries[summary.templateId] = (tree, summary)
  }

  /// Keeps it, if there is a place for such things; without it the next run takes longer.
  func save() {
    guard let file, Self.makeFolders(of: file) else { return }
    let lines = entries.sorted { $0.key < $1.key }.compactMap { _, entry in
      entry.summary.line.map { entry.tree + " " + $0 + "\n" }
    }
    try? FileReplacement.write(Self.format + "\n" + lines.joined(), to: file)
  }

  /// `$XDG_CACHE_HOME/serai/outlines/<hash of the folder's path>` (XDG Base Directory Specification).
  private static func file(for folder: String) -> String? {
    guard let resolved = realpath(folder, nil) else { return nil }
    defer { free(resolved) }
    let hash = String(cString: resolved).stableHash
    let variables = ["XDG_CACHE_HOME", "HOME"].map { (name: String) in
      getenv(name).map { String(cString: $0) } ?? ""
    }
    let caches = variables[0].hasPrefix("/") ? variables[0] : variables[1] + "/.cache"
    guard caches.hasPrefix("/"), !(variables[0].isEmpty && variables[1].isEmpty) else { return nil }
    return caches + "/serai/outlines/" + String(hash, radix: 16)
  }

  /// Whether a file can be written there.
  private static func makeFolders(of file: String) -> Bool {
    let parts = file.split(separator: "/").dropLast()
    var path = ""
    for part in parts {
      path += "/" + part
      mkdir(path, 0o755)
    }
    return access(path, W_OK) == 0
  }
}
