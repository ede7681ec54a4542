import Decoding
import Diagnostics
import Files

/// What is in a catalog folder, file by file.
enum FolderListing {
  struct File: Sendable {
    let path: String
    let kind: CatalogFile

    /// Nil for what has no place in a catalog, or is none of its business.
    init?(_ entry: FileEntry) {
      guard entry.kind == .file, !CatalogFile.isIgnored(entry.path),
        let kind = CatalogFile(path: entry.path)
      else { return nil }
      path = entry.path
      self.kind = kind
    }
  }

  /// Sorts out the files of a catalog from what does not belong there, leaving out folders of which it is known that
  /// there is nothing to say.
  static func classify(
    _ listing: FileListing, without isSettled: (ListedFolder) -> Bool = { _ in false }
  ) -> ([File], [Diagnostic]) {
    classify(
      listing.entries(
        in: mayCollide(listing) ? listing.folders : listing.folders.filter { !isSettled($0) }))
  }

  /// Whether something in one folder may differ in case alone from something in another: then these folders do too.
  private static func mayCollide(_ listing: FileListing) -> Bool {
    let hashes = parallelMap(listing.folders) { $0.path.hashWithoutCase }
    let others = listing.others.map(\.path.hashWithoutCase)
    return Set(hashes + others).count < hashes.count + others.count
  }

  private static func classify(_ entries: [FileEntry]) -> ([File], [Diagnostic]) {
    let found = parallelMap(entries) { entry -> Found in
      guard !CatalogFile.isIgnored(entry.path) else { return .ignored }
      guard entry.kind == .file else { return .other(entry.path.hashWithoutCase) }
      return .file(File(entry), entry.path.hashWithoutCase)
    }
    var files: [File] = []
    files.reserveCapacity(entries.count)
    var diagnostics = collisions(entries, found)
    for (entry, found) in zip(entries, found) {
      switch (found, entry.kind) {
      case (.ignored, _), (_, .folder): continue
      case (_, .symbolicLink(let staysInside)): diagnostics.append(link(entry.path, staysInside))
      case (.file(let file?, _), _): files.append(file)
      case (.file(nil, _), _): diagnostics.append(stray(entry.path))
      case (.other, _): diagnostics.append(special(entry.path))
      }
    }
    return (files, diagnostics)
  }

  /// What an entry is, with a hash of its path in lower case.
  private enum Found: Sendable {
    case ignored
    case file(File?, Int)
    case other(Int)

    var hash: Int? {
      switch self {
      case .ignored: nil
      case .file(_, let hash), .other(let hash): hash
      }
    }
  }

  /// Paths that differ in case alone; hardly ever there are any, and then no hash comes twice.
  private static func collisions(_ entries: [FileEntry], _ found: [Found]) -> [Diagnostic] {
    let hashes = found.compactMap(\.hash)
    guard Set(hashes).count < hashes.count else { return [] }
    var diagnostics: [Diagnostic] = []
    var seen: [String: String] = [:]
    for (entry, found) in zip(entries, found) where found.hash != nil {
      if let first = seen.updateValue(entry.path, forKey: entry.path.withoutCase) {
        diagnostics.append(collision(entry.path, first))
      }
    }
    return diagnostics
  }

  private static func collision(_ path: String, _ first: String) -> Diagnostic {
    Diagnostic(
      "colliding-path", .error, "'\(path.shortened)' differs from another path in case alone",
      explanation: "On a disk that ignores case one of the two would overwrite the other.",
      help: "Rename one of them", at: .file(path),
      notes: [Diagnostic.Note("the other path", at: .file(first))])
  }

  private static func link(_ path: String, _ staysInside: Bool) -> Diagnostic {
    Diagnostic(
      "symbolic-link", .error,
      "'\(path.shortened)' is a symbolic link\(staysInside ? "" : " that leaves the catalog")",
      explanation:
        "A catalog is plain files: a link could lead anywhere on the machine that builds the site, so links are never followed.",
      help: "Put the file itself in its place", at: .file(path))
  }

  private static func special(_ path: String) -> Diagnostic {
    Diagnostic(
      "special-file", .error, "'\(path.shortened)' is neither a file nor a folder",
      help: "Remove it", at: .file(path))
  }

  private static func stray(_ path: String) -> Diagnostic {
    Diagnostic(
      "stray-file", .warning, "'\(path.shortened)' has no place in a catalog",
      explanation: "Nothing reads it, so what it says is not published.",
      help: "Move it to where the catalog format has it, or remove it", at: .file(path))
  }
}

extension String {
  /// In lower case; most paths are that already.
  fileprivate var withoutCase: String {
    utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      ? self : lowercased()
  }

  fileprivate var hashWithoutCase: Int { withoutCase.hashValue }
}
