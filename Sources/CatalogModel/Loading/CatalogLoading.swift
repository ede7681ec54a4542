public import Caching
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
    let (listing, stray) = FolderListing.classify(try access.listing { _, _ in nil })
    let reading = CatalogLoading(access, asOf: asOf, workers)
    var (catalog, diagnostics) = reading.read(listing)
    catalog.summarize(others)
    return (catalog, stray + diagnostics)
  }

  /// Reads a catalog folder, apart from the templates whose files are as they were when they were read before:
  /// their files are read when somebody asks for what they say at length.
  ///
  /// - Parameters:
  ///   - memory: what is known of templates.
  ///   - digests: knows the files that `access` reads.
  ///   - moment: now, in nanoseconds since 1970.
  /// - Returns: What is known of templates now, too.
  public static func read(
    _ access: FileAccess, asOf: CalendarDate, remembering memory: CatalogMemory,
    _ digests: InputDigests, moment: Int
  ) throws(FileError) -> (Catalog, [Diagnostic], CatalogMemory) {
    let found = try access.listing(memory.record)
    let folders = TemplateFolders(found)
    let reading = CatalogLoading(access, asOf: asOf, nil)
    var (templates, reported) = reading.remembered(folders, memory, digests)
    let known = Set(templates.map(\.templateId))
    let (listing, stray) = FolderListing.classify(found) { folder in
      folder.isKnown && known.contains(folder.name) && memory.isTidy(folder.name)
    }
    let files = listing.filter { $0.kind.templateId.map { !known.contains($0) } ?? true }
    var (catalog, diagnostics) = reading.read(files)
    var now = memory.keeping(known.contains)
    TemplateRecording(
      folders: folders, digests: digests, moment: moment, stray: stray, diagnostics: diagnostics
    ).add(files, of: catalog, to: &now)
    templates += catalog.templates
    templates.sort { $0.templateId < $1.templateId }
    catalog.templates = templates
    catalog.summarize([])
    return (catalog, stray + diagnostics + reported, now)
  }

  /// The usage of some days, read anew; what is wrong with its rows has been reported when the catalog was.
  public func usage(
    of days: ClosedRange<Int>, from access: FileAccess, workers: Int? = nil
  ) throws(FileError) -> UsageTable {
    let window = UsageWindow(
      days: days, runsPerUserAndDay: max(1, settings.insights.runsPerUserAndDay))
    let paths = FolderListing.classify(try access.listing { _, _ in nil }).0
      .filter { if case .usage = $0.kind { true } else { false } }.map(\.path)
    let months = parallelMap(paths, workers: workers) { path in
      try? UsageReading.read(path, from: access, window).0
    }
    return UsageTable(months.compactMap { $0 }, workers: workers)
  }

  private mutating func summarize(_ others: [TemplateSummary]) {
    let own = others.isEmpty ? [] : Set(templates.map(\.templateId))
    let summaries = parallelMap(templates) { TemplateSummary($0) }
    let added = others.filter { !own.contains($0.templateId) }
    self.summaries =
      added.isEmpty ? summaries : (summaries + added).sorted { $0.templateId < $1.templateId }
  }
}

/// Reads the files of a catalog on all cores.
private struct CatalogLoading {
  private let access: FileAccess
  private let window: UsageWindow
  private let workers: Int?

  init(_ access: FileAccess, asOf: CalendarDate, _ workers: Int?) {
    self.access = access
    self.workers = workers
    window = UsageWindow(
      days: 0...max(0, asOf.day), runsPerUserAndDay: Self.runsPerUserAndDay(access))
  }

  /// Reads files and puts together what they say.
  func read(_ listing: [FolderListing.File]) -> (Catalog, [Diagnostic]) {
    let read = parallelMap(listing, workers: workers) { file in
      FileReading(path: file.path, kind: file.kind, access: access, window: window).read()
    }
    var assembly = CatalogAssembly()
    for (file, result) in zip(listing, read) {
      assembly.diagnostics += result.1
      assembly.add(file.kind, at: file.path, result.0)
    }
    return assembly.finish()
  }

  /// The templates whose folders are as they were, with what reading them had reported.
  func remembered(
    _ folders: TemplateFolders, _ memory: CatalogMemory, _ digests: InputDigests
  ) -> ([TemplateEntry], [Diagnostic]) {
    let found = parallelMap(folders.templates) { listed in
      memory.template(listed).flatMap { remembered(listed, $0, digests) }
    }
    var templates: [TemplateEntry] = []
    templates.reserveCapacity(found.count)
    var diagnostics: [Diagnostic] = []
    for case let (entry, reported)? in found {
      templates.append(entry)
      diagnostics += reported
    }
    return (templates, diagnostics)
  }

  private func remembered(
    _ listed: TemplateFolders.Template, _ known: CatalogMemory.Template, _ digests: InputDigests
  ) -> (TemplateEntry, [Diagnostic])? {
    let content = TemplateFolder { [expected = known.digests] in
      let files = listed.files
      let contents = contents(of: files)
      if TemplateDigests(files, digests) != expected { digests.markUnsteady() }
      return contents
    }
    var reader = PackedReader(known.packed)
    guard let entry = try? TemplateEntry(listed.templateId, packed: &reader, in: content),
      let diagnostics = try? reader.list({ (reader) throws(PackedDamage) in
        try reader.diagnostic()
      })
    else { return nil }
    return (entry, diagnostics)
  }

  /// What the files of a template say at length; what is wrong with them has been said.
  private func contents(of files: [FolderListing.File]) -> TemplateFolder.Contents {
    var assembly = CatalogAssembly()
    for file in files {
      let reading = FileReading(path: file.path, kind: file.kind, access: access, window: window)
      assembly.add(file.kind, at: file.path, reading.read().0)
    }
    guard let entry = assembly.finish().0.templates.first else {
      return TemplateFolder.Contents()
    }
    var contents = TemplateFolder.Contents(readme: entry.readme)
    for version in entry.versions { contents.versions[version.file] = version.content }
    return contents
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
