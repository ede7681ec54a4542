import Caching
import Decoding
import Diagnostics
import Files
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import CatalogModel

/// A catalog on disk that is read again and again; who listens hears which files are read.
@Suite struct CatalogMemoryTests {
  private final class Reads: Sendable {
    private let paths = Mutex<Set<String>>([])
    func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }
    var ofTemplates: Set<String> { paths.withLock { $0.filter { $0.hasPrefix("templates/") } } }
  }

  private struct Outcome {
    let catalog: Catalog
    let problems: [String]
    let memory: CatalogMemory
    let digests: InputDigests
    let reads: Reads
  }

  private static let template = """
    templateId: ID
    templateName: A template
    version: 1.0.0
    description: Says something.
    tags: [shop]
    author: ada
    createdAt: 2025-06-01
    extendsTemplate: base
    stateTemplates: [{templateId: s, journeyTemplate: other}]

    """
  private let files = [
    "serai.yaml": "title: A\ndescription: B\nbaseURL: https://example.org/\n",
    "templates/a/metadata.yaml":
      "owners: [ada]\nstatus: published\nformerIds: [old]\nyankedVersions: {1.0.0: broken}\n",
    "templates/a/README.md": "# A\n",
    "templates/a/1.0.0/template.yaml": template.replacing("ID", with: "a"),
    "templates/a/1.0.0/CHANGES.md": "First.\n",
    "templates/a/1.0.0/examples/one.yaml": "title: One\nparameters: {x: 1}\n",
    "templates/b/metadata.yaml": "owners: [eve]\nstatus: draft\n",
    "templates/b/1.0.0/template.yaml": template.replacing("ID", with: "b"),
    "templates/b/2.0.0/template.yaml": template.replacing("ID", with: "b").replacing(
      "1.0.0", with: "2.0.0"),
    "ratings/a/uma.yaml": "score: 4\nversion: 1.0.0\ndate: 2026-01-05\nreview: Good.\n",
  ]

  /// Long after the files were written, as far as the reading can tell.
  private var later: Int { Int(time(nil)) * 1_000_000_000 + 60_000_000_000 }

  private func read(
    _ folder: String, after memory: CatalogMemory = CatalogMemory(), moment: Int? = nil
  ) throws -> Outcome {
    let reads = Reads()
    let disk = FileAccess.disk(folder)
    let digests = InputDigests()
    let access = digests.watching(
      FileAccess(
        listing: disk.listing,
        read: { (path: String, limit: Int) throws(FileError) in
          reads.add(path)
          return try disk.read(path, limit)
        }, stream: disk.stream))
    let (catalog, problems, now) = try Catalog.read(
      access, asOf: CalendarDate(day: 20_500), remembering: memory, digests,
      moment: moment ?? later)
    return Outcome(
      catalog: catalog, problems: problems.map(\.id), memory: now, digests: digests, reads: reads)
  }

  private func packed(_ memory: CatalogMemory) throws -> CatalogMemory {
    var writer = PackedWriter()
    memory.pack(into: &writer)
    var reader = PackedReader(writer.packed)
    return try CatalogMemory(packed: &reader)
  }

  @Test func `what has not changed is read when it is asked for`() throws {
    let folder = try TemporaryFolder(files)
    let first = try read(folder.path)
    let second = try read(folder.path, after: try packed(first.memory))
    #expect(second.reads.ofTemplates.isEmpty && second.problems == first.problems)
    #expect(second.catalog.summaries.map(\.line) == first.catalog.summaries.map(\.line))
    for (one, other) in zip(first.catalog.templates, second.catalog.templates) {
      #expect(one.metadata.written == other.metadata.written)
      #expect(one.ratings.map(\.rating.written) == other.ratings.map(\.rating.written))
      #expect(one.versions.map(\.outline) == other.versions.map(\.outline))
      #expect(one.versions.map(\.references) == other.versions.map(\.references))
      #expect(one.versions.map(\.yankedReason) == other.versions.map(\.yankedReason))
      #expect(one.versions.map(\.value) == other.versions.map(\.value))
      #expect(one.versions.map(\.changes) == other.versions.map(\.changes))
      #expect(
        one.versions.map { $0.examples.map(\.name) }
          == other.versions.map { $0.examples.map(\.name) })
      #expect(one.readme == other.readme)
    }
    #expect(second.reads.ofTemplates.count == 8 && second.digests.isSteady)
    #expect(first.memory.digests(of: "a") == second.memory.digests(of: "a"))
  }

  @Test(arguments: [
    ("templates/a/README.md", "a"), ("templates/b/2.0.0/template.yaml", "b"),
    ("ratings/a/uma.yaml", "a"), ("templates/b/2.0.0/CHANGES.md", "b"),
  ])
  func `a template with a changed file is read`(path: String, templateId: String) throws {
    let folder = try TemporaryFolder(files)
    let first = try read(folder.path)
    try folder.write(path, (files[path] ?? "New.") + "\n# more\n")
    let second = try read(folder.path, after: first.memory)
    #expect(!second.reads.ofTemplates.isEmpty)
    #expect(second.reads.ofTemplates.allSatisfy { $0.hasPrefix("templates/\(templateId)/") })
    #expect(first.memory.digests(of: templateId) != second.memory.digests(of: templateId))
  }

  @Test func `a file that was just written is read again`() throws {
    let folder = try TemporaryFolder(files)
    let now = Int(time(nil)) * 1_000_000_000
    let first = try read(folder.path, moment: now)
    #expect(!(try read(folder.path, after: first.memory).reads.ofTemplates.isEmpty))
  }

  @Test func `a template with errors is read each time, with the same problems`() throws {
    let folder = try TemporaryFolder(files)
    try folder.write("templates/b/1.0.0/template.yaml", "templateId: [\n")
    let first = try read(folder.path)
    let second = try read(folder.path, after: first.memory)
    #expect(!first.problems.isEmpty && second.problems == first.problems)
    #expect(second.reads.ofTemplates.allSatisfy { $0.hasPrefix("templates/b/") })
    #expect(second.catalog.unreadable.map(\.file) == ["templates/b/1.0.0/template.yaml"])
  }

  @Test func `a file that changes before it is asked for is noticed`() throws {
    let folder = try TemporaryFolder(files)
    let second = try read(folder.path, after: try read(folder.path).memory)
    try folder.write("templates/a/README.md", "# Other\n")
    #expect(second.catalog.template("a")?.readme == "# Other\n")
    #expect(!second.digests.isSteady)
  }

  @Test func `a name that comes or goes in a folder is noticed`() throws {
    let folder = try TemporaryFolder(files)
    let first = try read(folder.path)
    try folder.write("templates/a/1.0.0/examples/two.yaml", "title: Two\nparameters: {x: 1}\n")
    try folder.remove("templates/b/2.0.0/template.yaml")
    let second = try read(folder.path, after: try packed(first.memory))
    #expect(second.catalog.template("a")?.versions[0].examples.map(\.name) == ["one", "two"])
    #expect(second.catalog.template("b")?.versions.count == 1)
    let third = try read(folder.path, after: try packed(second.memory))
    #expect(third.reads.ofTemplates.isEmpty)
    try folder.remove("ratings/a/uma.yaml")
    let fourth = try read(folder.path, after: third.memory)
    #expect(fourth.catalog.template("a")?.ratings.isEmpty ?? false)
  }

  @Test func `templates that have changed places are read`() throws {
    let folder = try TemporaryFolder(files)
    let first = try read(folder.path)
    for (from, to) in [("a", "c"), ("b", "a"), ("c", "b")] {
      rename("\(folder.path)/templates/\(from)", "\(folder.path)/templates/\(to)")
    }
    let second = try read(folder.path, after: first.memory)
    #expect(second.catalog.template("a")?.versions.count == 2)
    #expect(second.problems.contains("id-path-mismatch"))
  }

  @Test func `what is out of place is told each time`() throws {
    let folder = try TemporaryFolder(files)
    try folder.write("templates/a/notes.txt", "Notes.")
    try folder.write("templates/a/.notes", "Notes.")
    try folder.write("authors/b/a.yaml", "handle: b")
    let first = try read(folder.path)
    #expect(first.problems.filter { $0 == "stray-file" }.count == 2)
    let second = try read(folder.path, after: try packed(first.memory))
    #expect(second.reads.ofTemplates.isEmpty && second.problems == first.problems)
  }

  @Test func `links and names that differ in case alone are told of known templates too`() throws {
    let folder = try TemporaryFolder(files)
    let first = try read(folder.path)
    try folder.write("templates/A/1.0.0/TEMPLATE.yaml", "")
    symlink("template.yaml", folder.path + "/templates/b/1.0.0/link")
    let second = try read(folder.path, after: first.memory)
    let clean = try read(folder.path)
    #expect(second.problems.sorted() == clean.problems.sorted())
    #expect(second.problems.filter { $0 == "colliding-path" }.count == 3)
    #expect(second.problems.contains("symbolic-link"))
  }

  @Test func `a folder that a link has taken the place of is not known`() throws {
    let folder = try TemporaryFolder(files)
    let first = try read(folder.path)
    rename(folder.path + "/templates/a/1.0.0", folder.path + "/elsewhere")
    symlink("../../elsewhere", folder.path + "/templates/a/1.0.0")
    let second = try read(folder.path, after: first.memory)
    #expect(second.problems.contains("symbolic-link"))
    #expect(second.catalog.template("a") == nil)
  }

  @Test func `a record that is none holds of nothing`() throws {
    let folder = try TemporaryFolder(files)
    for bytes in [[], [1], [1, 255, 255] + [UInt8](repeating: 0, count: 8)] {
      let listing = try FileAccess.disk(folder.path).listing { _, _ in FolderRecord(bytes) }
      #expect(listing.folders.allSatisfy { !$0.isKnown })
    }
  }

  @Test func `a template that is gone is forgotten`() throws {
    let folder = try TemporaryFolder(files)
    let first = try read(folder.path)
    for path in files.keys where path.hasPrefix("templates/b/") { try folder.remove(path) }
    let second = try read(folder.path, after: first.memory)
    #expect(second.catalog.templates.map(\.templateId) == ["a"])
    #expect(second.memory.digests(of: "b") == nil)
  }
}

extension String {
  fileprivate func replacing(_ text: String, with other: String) -> String {
    var result = self
    while let range = result.firstRange(of: text), text != other {
      result.replaceSubrange(range, with: other)
    }
    return result
  }
}
