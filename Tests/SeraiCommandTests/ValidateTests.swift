import CatalogModel
import CatalogReading
import Decoding
import Diagnostics
import Files
import Foundation
import JSONSchema
import TestSupport
import Testing
import Validation
import Values
@testable import SeraiCommand

@Suite struct ValidateTests {
  @Test func `twelve mistakes are twelve diagnostics, each at its place`() throws {
    let folder = fixtures().appendingPathComponent("everything-wrong")
    let access = FileAccess.disk(folder.path)
    let opened = try OpenedCatalog(access, asOf: CalendarDate(day: 20_000))
    let diagnostics = opened.check()
    #expect(diagnostics.count { $0.severity == .error } == 12)
    let text = DiagnosticPrinter(
      GivenFiles(), access, hasColours: false
    ).text(diagnostics)
    try expectGolden(text, fixtures().appendingPathComponent("everything-wrong.txt"))
    let json = JSONWriter.plainText(of: DiagnosticFile().value(diagnostics), style: .pretty)
    try expectGolden(json + "\n", fixtures().appendingPathComponent("everything-wrong.json"))
  }

  @Test(arguments: ["", "--timings"])
  func `what is printed as JSON is what its schema says`(options: String) throws {
    let folder = fixtures()
    let schema = try JSONSchema(
      try JSONReader.value(of: try CommandRun("schema report", in: folder).output))
    for catalog in ["everything-wrong", "changing", "fixing/catalog"] {
      let run = try CommandRun("validate \(catalog) --format json \(options)", in: folder)
      let value = try JSONReader.value(of: run.output)
      let errors = schema.validate(value).errors
      #expect(errors.isEmpty, "\(errors.prefix(3))")
      #expect(value["templates"]?.array?.isEmpty == false)
    }
  }

  @Test func `the number of workers changes nothing`() throws {
    let access = FileAccess.disk(fixtures().appendingPathComponent("everything-wrong").path)
    let one = try OpenedCatalog(access, asOf: CalendarDate(day: 20_000), workers: 1).check(
      workers: 1)
    for workers in 2...5 {
      let opened = try OpenedCatalog(access, asOf: CalendarDate(day: 20_000), workers: workers)
      #expect(opened.check(workers: workers) == one)
    }
  }

  @Test func `the bundled catalog has no error`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let access = FileAccess.disk(root.appendingPathComponent("catalog").path)
    let opened = try OpenedCatalog(access, asOf: CalendarDate(day: 20_000))
    let errors = opened.check().filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.prefix(5))")
    #expect(opened.catalog.templates.count >= 32)
  }

  @Test func `what builds on a file that cannot be read is not blamed for it`() throws {
    let head = """
      templateName: A
      version: 1.0.0
      description: A.
      category: custom
      author: ada
      createdAt: 2026-01-01
      updatedAt: 2026-01-01

      """
    let metadata = "owners: [ada]\nstatus: published\n"
    let files = [
      "serai.yaml": "title: A\ndescription: A\nbaseURL: https://example.org/\n",
      "authors/ada.yaml": "handle: ada\ndisplayName: Ada\n",
      "collections/c.yaml":
        "collectionId: c\ntitle: C\ndescription: C\ncurator: ada\nitems: [{template: base}]\n",
      "templates/base/metadata.yaml": metadata, "templates/child/metadata.yaml": metadata,
      "templates/base/1.0.0/template.yaml": "templateId: base\n\(head)tags: [",
      "templates/child/1.0.0/template.yaml":
        "templateId: child\n\(head)extendsTemplate: base@^1.0.0\n",
    ]
    let opened = try OpenedCatalog(
      .memory(files.mapValues { Array($0.utf8) }), asOf: CalendarDate(day: 20_000))
    #expect(opened.check().filter { $0.severity == .error }.map(\.id) == ["yaml-syntax"])
  }

  @Test func `a catalog of broken files is read to its end`() throws {
    let broken: [String: [UInt8]] = [
      "serai.yaml": [0xFF, 0xFE], "categories.yaml": Array("categories: [".utf8),
      "tools.yaml": Array("- a\n--- \n- b\n".utf8), "authors/ada.yaml": [],
      "templates/a/metadata.yaml": Array("owners: &a [*a]\n".utf8),
      "templates/a/1.0.0/template.yaml": Array(String(repeating: "[", count: 5000).utf8),
      "templates/b/1.0/template.yaml": Array("a: 1\na: 2\n".utf8),
      "templates/c/1.0.0/template.yaml": Array("\u{0}".utf8), "usage/2026/01.csv": Array("x".utf8),
      "ratings/z/u.yaml": Array("score: !!python/object 1".utf8), "stray.txt": [],
      "Authors/ADA.yaml": [],
    ]
    let opened = try OpenedCatalog(.memory(broken), asOf: CalendarDate(day: 20_000))
    let files = Set(opened.check().map(\.location.file))
    for path in broken.keys where path != "Authors/ADA.yaml" {
      #expect(files.contains { $0.hasPrefix(path) || path.hasPrefix($0) }, "\(path)")
    }
  }
}

@Suite struct SchemaTests {
  @Test func `every kind of file has a schema`() {
    for kind in SchemaKind.allCases {
      #expect(kind.schema["$schema"] == "https://json-schema.org/draft/2020-12/schema")
      #expect(kind.schema["properties"]?.object?.isEmpty == false)
    }
  }

  @Test func `every reference of a schema leads to a definition`() {
    for kind in SchemaKind.allCases {
      let text = JSONWriter.text(of: kind.schema)
      for match in text.matches(of: /"#\/\$defs\/(\w+)"/) {
        #expect(kind.schema["$defs"]?[String(match.1)] != nil, "\(match.1)")
      }
    }
  }
}
