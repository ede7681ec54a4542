import CatalogReading
import Diagnostics
import Synchronization
import Testing
import Values

@Suite struct YAMLDocumentTests {
  private static let text = """
    templateId: greet # the id
    author: {handle: mara, name: "Mara L"}
    tags: [a, b]
    empty:
    none: []
    stateTemplates:
      - templateId: ask
        "stateName": 'It''s {{größe}}'
        template: "Tab\\tthen {{name}}"
        literal: |
          One {{line}}

            two {{lines}}
        folded: >-
          One {{line}}
          goes {{on}}

          and {{ends}}
        plain: goes
          over {{lines}}
      # Between
      - templateId: bye
    same: &x {deep: 1}
    again: *x

    """

  @Test(arguments: [
    ("templateId", "greet"), ("author", "handle"), ("author.name", "\"Mara L\""),
    ("tags", "[a, b]"), ("tags.1", "b"), ("tags.7", "[a, b]"), ("empty", ""), ("none", "[]"),
    ("stateTemplates", "- templateId: ask"), ("stateTemplates.0", "templateId"),
    ("stateTemplates.0.template", "\"Tab\\tthen {{name}}\""),
    ("stateTemplates.1.missing.more", "templateId"), ("again.deep", "*x"), ("", "templateId"),
  ])
  func `a path is found in the text`(_ path: String, _ marked: String) throws {
    #expect(try excerpt(of: place(path)) == marked)
  }

  @Test func `a path to a key is the key`() throws {
    var place = place("stateTemplates.0.stateName")
    place.part = .key
    #expect(try excerpt(of: place) == "\"stateName\"")
  }

  @Test(arguments: [
    ("templateId", 1, 2, 3, "ree"), ("author.name", 1, 6, 1, "L"),
    ("stateTemplates.0.stateName", 1, 6, 9, "{{größe}}"),
    ("stateTemplates.0.stateName", 1, 3, 2, "''s"),
    ("stateTemplates.0.template", 1, 4, 1, "\\t"),
    ("stateTemplates.0.template", 1, 10, 8, "{{name}}"),
    ("stateTemplates.0.literal", 1, 5, 8, "{{line}}"),
    ("stateTemplates.0.literal", 3, 7, 9, "{{lines}}"),
    ("stateTemplates.0.folded", 1, 5, 8, "{{line}}"),
    ("stateTemplates.0.folded", 1, 19, 6, "{{on}}"),
    ("stateTemplates.0.folded", 2, 5, 8, "{{ends}}"),
    ("stateTemplates.0.plain", 1, 11, 9, "{{lines}}"),
    ("stateTemplates.0.plain", 1, 3, 900, "es"),
  ])
  func `a stretch of a text value is found in its scalar`(
    _ path: String, _ line: Int, _ column: Int, _ length: Int, _ marked: String
  ) throws {
    var place = place(path)
    place.span = Place.TextSpan(start: Position(line: line, column: column), length: length)
    #expect(try excerpt(of: place) == marked)
  }

  @Test func `a stretch that is not in the value marks the whole scalar or line`() throws {
    var place = place("stateTemplates.0.plain")
    place.span = Place.TextSpan(start: Position(line: 9, column: 1), length: 1)
    #expect(try excerpt(of: place) == "goes⏎      over {{lines}}")
    place.span = Place.TextSpan(start: Position(line: .max, column: .max), length: .max)
    #expect(try excerpt(of: place) == "goes⏎      over {{lines}}")
  }

  @Test func `diagnostics and notes get ranges, and each file is read once`() {
    let bytes = Array("a: 1\nb: 2\n".utf8)
    let reads = Mutex<[String]>([])
    let found = locate(
      [
        Diagnostic(
          "x", .error, "X", at: .place(Place(file: "f", path: DataPath.root["b"])),
          notes: [Diagnostic.Note("n", at: .place(Place(file: "f", path: DataPath.root["a"])))]),
        Diagnostic("y", .error, "Y", at: .place(Place(file: "f"))),
        Diagnostic("z", .error, "Z", at: .place(Place(file: "gone"))),
        Diagnostic("w", .error, "W", at: .file("other")),
      ],
      reading: { path in
        reads.withLock { $0.append(path) }
        return path == "f" ? bytes : nil
      })
    #expect(found.map(\.location.plainText) == ["f:2:4-2:5", "f:1:1-1:2", "gone", "other"])
    #expect(found[0].notes[0].location?.plainText == "f:1:4-1:5")
    #expect(reads.withLock { $0.sorted() } == ["f", "gone"])
  }

  private func place(_ path: String) -> Place {
    let steps = path.split(separator: ".").map { step in
      Int(step).map { DataPath.Step.index($0) } ?? .key(String(step))
    }
    return Place(file: "f.yaml", path: DataPath(steps))
  }

  private func excerpt(of place: Place) throws -> String {
    let bytes = Array(Self.text.utf8)
    let document = try #require(YAMLReader.read(bytes, file: "f.yaml").document)
    return CatalogReadingTests.excerpt(bytes, document.range(of: place))
  }
}
