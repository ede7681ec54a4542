public import Decoding
public import Diagnostics
public import Files
import SemanticVersions
public import UsageCounting
import Values

extension Catalog {
  /// Reads a catalog folder: every file in parallel, then put together in order.
  ///
  /// Everything that is wrong is reported, and what is right is in the catalog all the same.
  /// Usage after `asOf` is not counted. Throws where there is no such folder.
  ///
  /// - Parameter others: what is known of templates that `access` does not list; of those that it does
  ///   list, what they say counts.
  public static func read(
    _ access: FileAccess, asOf: CalendarDate, others: [TemplateSummary] = [], workers: Int? = nil
  ) throws(FileError) -> (Catalog, [Diagnostic]) {
    let (listing, stray) = FolderListing.classify(try access.list())
    let window = UsageWindow(
      days: 0...max(0, asOf.day), runsPerUserAndDay: runsPerUserAndDay(access))
    let read = parallelMap(listing, workers: workers) { file in
      FileReading(path: file.path, kind: file.kind, access: access, window: window).read()
    }
    var assembly = CatalogAssembly()
    for (file, result) in zip(listing, read) {
      assembly.diagnostics += result.1
      assembly.add(file.kind, at: file.path, result.0)
    }
    var (catalog, diagnostics) = assembly.finish()
    let own = Set(catalog.templates.map(\.templateId))
    catalog.summaries =
      (catalog.templates.map { TemplateSummary($0) }
      + others.filter { !own.contains($0.templateId) }).sorted { $0.templateId < $1.templateId }
    return (catalog, stray + diagnostics)
  }

  /// What the settings say of floods, which has to be known before usage is counted; the settings themselves
  /// are read, and reported on, with all other files.
  private static func runsPerUserAndDay(_ access: FileAccess) -> Int {
    let settings = FileReading(
      path: "serai.yaml", kind: .settings, access: access, window: UsageWindow(days: 0...0))
    guard case .settings(let read)? = settings.read().0 else {
      return InsightSettings().runsPerUserAndDay
    }
    return max(1, read.insights.runsPerUserAndDay)
  }
}

extension Catalog {
  /// The usage of some days, read anew; what is wrong with its rows has been reported when the catalog was.
  public func usage(
    of days: ClosedRange<Int>, from access: FileAccess, workers: Int? = nil
  ) throws(FileError) -> UsageTable {
    let window = UsageWindow(
      days: days, runsPerUserAndDay: max(1, settings.insights.runsPerUserAndDay))
    let paths = FolderListing.classify(try access.list()).0
      .filter { if case .usage = $0.kind { true } else { false } }.map(\.path)
    let months = parallelMap(paths, workers: workers) { path in
      try? UsageReading.read(path, from: access, window).0
    }
    return UsageTable(months.compactMap { $0 }, workers: workers)
  }
}

/// What is in a catalog folder, file by file.
enum FolderListing {
  struct File: Sendable {
    let path: String
    let kind: CatalogFile
  }

  /// Sorts out the files of a catalog from what does not belong there.
  static func classify(_ entries: [FileEntry]) -> ([File], [Diagnostic]) {
    var files: [File] = []
    var diagnostics: [Diagnostic] = []
    var seen: [String: String] = [:]
    for entry in entries where !CatalogFile.isIgnored(entry.path) {
      if let first = seen.updateValue(entry.path, forKey: entry.path.lowercased()) {
        diagnostics.append(collision(entry.path, first))
      }
      switch entry.kind {
      case .folder: continue
      case .symbolicLink(let staysInside): diagnostics.append(link(entry.path, staysInside))
      case .other: diagnostics.append(special(entry.path))
      case .file:
        if let kind = CatalogFile(path: entry.path) {
          files.append(File(path: entry.path, kind: kind))
        } else {
          diagnostics.append(stray(entry.path))
        }
      }
    }
    return (files, diagnostics)
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
