import Decoding
import Diagnostics
import Files
import Testing
@testable import CatalogModel

@Suite struct CatalogFileTests {
  @Test(arguments: [
    ("serai.yaml", CatalogFile.settings), ("authors/ada.yaml", .author(handle: "ada")),
    ("templates/a/metadata.yaml", .metadata(templateId: "a")),
    ("templates/a/1.0.0/template.yaml", .template(templateId: "a", version: "1.0.0")),
    ("templates/a/1.0.0/examples/b.yaml", .example(templateId: "a", version: "1.0.0", name: "b")),
    ("ratings/a/u.yaml", .rating(templateId: "a", user: "u")),
    ("usage/2026/01.csv", .usage(year: "2026", month: "01")),
    ("usage/2026/02.csv.gz", .usage(year: "2026", month: "02")),
  ])
  func `a path says what a file is`(path: String, kind: CatalogFile) {
    #expect(CatalogFile(path: path) == kind)
  }

  @Test(arguments: [
    "a.txt", "authors/ada.yml", "templates/a/b/c/d.yaml", "usage/01.csv", "authors/.yaml",
  ])
  func `a stray file is none`(path: String) {
    #expect(CatalogFile(path: path) == nil)
  }
}

@Suite struct LoadingTests {
  private func read(_ files: [String: String], others: [FileEntry] = []) throws -> [String] {
    let access = FileAccess.memory(files.mapValues { Array($0.utf8) }, others: others)
    return try Catalog.read(access, asOf: CalendarDate(day: 20_000)).1.map {
      "\($0.id) \($0.location.file)"
    }
  }

  @Test func `links, collisions and strays are reported`() throws {
    let settings = "title: A\ndescription: B\nbaseURL: https://example.org/\n"
    let author = "handle: ada\ndisplayName: Ada\n"
    let problems = try read(
      [
        "serai.yaml": settings, "authors/ada.yaml": author, "authors/Ada.yaml": author,
        "notes.txt": "",
      ],
      others: [FileEntry(path: "templates/x", kind: .symbolicLink(staysInside: false))])
    #expect(
      Set(problems) == [
        "colliding-path authors/ada.yaml", "id-path-mismatch authors/Ada.yaml",
        "symbolic-link templates/x", "stray-file notes.txt",
      ])
  }

  @Test func `ids that meet another's are reported, and paths stay the identity`() throws {
    let author = "handle: ada\ndisplayName: Ada\n"
    let categories = """
      categories:
        - {categoryId: custom, name: A, description: A}
        - {categoryId: custom, name: B, description: B}
      """
    let files = [
      "serai.yaml": "title: A\ndescription: B\nbaseURL: https://example.org/\n",
      "authors/ada.yaml": author, "authors/eve.yaml": author, "categories.yaml": categories,
    ]
    let access = FileAccess.memory(files.mapValues { Array($0.utf8) })
    let (catalog, problems) = try Catalog.read(access, asOf: CalendarDate(day: 20_000))
    #expect(problems.map(\.id) == ["id-path-mismatch", "duplicate-id"])
    #expect(catalog.authors.map(\.handle) == ["ada", "eve"])
    #expect(catalog.categories.map(\.name) == ["A"])
  }

  @Test func `what is missing is reported`() throws {
    let problems = try read(["templates/a/README.md": "x", "ratings/b/u.yaml": "score: 1"])
    #expect(problems.contains("missing-file serai.yaml"))
    #expect(problems.contains("missing-file templates/a/metadata.yaml"))
    #expect(problems.contains("missing-file templates/a/1.0.0/template.yaml"))
    #expect(problems.contains("unknown-template-reference ratings/b"))
  }
}
