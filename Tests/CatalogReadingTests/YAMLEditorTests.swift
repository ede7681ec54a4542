import CatalogReading
import Diagnostics
import Testing
import Values

@Suite struct YAMLEditorTests {
  @Test func `an item of a list goes with its lines and the comments around it stay`() {
    let text = """
      # States, in order
      stateTemplates:
        # The first
        - templateId: greet # says hello
          stateName: Greet

        - templateId: ask
          text: >-
            Two
            lines
        - templateId: bye
      version: 1.0.0 # kept

      """
    #expect(
      edited(text, .remove(at(["stateTemplates", 1]))) == """
        # States, in order
        stateTemplates:
          # The first
          - templateId: greet # says hello
            stateName: Greet

          - templateId: bye
        version: 1.0.0 # kept

        """)
  }

  @Test func `an entry goes, and where it began an item the next takes its place`() {
    let text = "list:\n  - a: 1\n    b: 2 # two\n    c: 3\nd: 4\n"
    #expect(
      edited(text, .remove(at(["list", 0, "a"]))) == "list:\n  - b: 2 # two\n    c: 3\nd: 4\n")
    #expect(edited(text, .remove(at(["list", 0, "b"]))) == "list:\n  - a: 1\n    c: 3\nd: 4\n")
    #expect(edited(text, .remove(at(["d"]))) == "list:\n  - a: 1\n    b: 2 # two\n    c: 3\n")
  }

  @Test func `a collection whose last child goes is left empty`() {
    #expect(edited("a: # why\n  - x\nb: 1\n", .remove(at(["a", 0]))) == "a: [] # why\nb: 1\n")
    #expect(edited("a:\n- x\n- y\n", .remove(at(["a", 0])), .remove(at(["a", 1]))) == "a: []\n")
    #expect(edited("a:\n  x: 1\nb: 2\n", .remove(at(["a", "x"]))) == "a: {}\nb: 2\n")
    #expect(edited("- a: 1\n- b\n", .remove(at([0, "a"]))) == "- {}\n- b\n")
    #expect(edited("- - a\n- b\n", .remove(at([0, 0]))) == "- []\n- b\n")
    #expect(edited("-\n  - a\n- b\n", .remove(at([0, 0]))) == "- []\n- b\n")
    #expect(edited("- a\n", .remove(at([0]))) == "[]\n")
  }

  @Test func `a flow item goes with its comma`() {
    let text = "tags: [a, \"b\", c] # three\n"
    #expect(edited(text, .remove(at(["tags", 0]))) == "tags: [\"b\", c] # three\n")
    #expect(edited(text, .remove(at(["tags", 1]))) == "tags: [a, c] # three\n")
    #expect(edited(text, .remove(at(["tags", 2]))) == "tags: [a, \"b\"] # three\n")
    #expect(
      edited(text, .remove(at(["tags", 1])), .remove(at(["tags", 2]))) == "tags: [a] # three\n")
    #expect(edited("m: {a: 1, b: 2}\n", .remove(at(["m", "b"]))) == "m: {a: 1}\n")
    #expect(edited("tags: [a]\n", .remove(at(["tags", 0]))) == "tags: []\n")
  }

  @Test func `a scalar is replaced in the quotes that it has`() {
    #expect(edited("a: old # why\n", .replace(at(["a"]), with: "new")) == "a: new # why\n")
    #expect(edited("a: 'it''s'\n", .replace(at(["a"]), with: "isn't")) == "a: 'isn''t'\n")
    #expect(edited("a: \"x\"\n", .replace(at(["a"]), with: "1\n2")) == "a: \"1\\n2\"\n")
    #expect(edited("a:\n", .replace(at(["a"]), with: "x")) == "a: x\n")
    #expect(edited("a: yes\n", .replace(at(["a"]), with: "true")) == "a: true\n")
    #expect(edited("a: 5\n", .replace(at(["a"]), with: "{{x}}")) == "a: \"{{x}}\"\n")
    #expect(edited("a: 5\n", .replace(at(["a"]), with: "x: \"y\"")) == "a: 'x: \"y\"'\n")
    #expect(edited("a: [x, y]\n", .replace(at(["a", 1]), with: "p, q")) == "a: [x, \"p, q\"]\n")
    #expect(
      edited("a: >-\n  one\n  two\nb: 1\n", .replace(at(["a"]), with: "three"))
        == "a: >-\n  three\nb: 1\n")
    #expect(
      edited("a: |\n    x\n", .replace(at(["a"]), with: "1\n\n2\n")) == "a: |\n    1\n\n    2\n")
  }

  @Test func `replacing a scalar by its own text turns its quotes`() {
    #expect(edited("v: 1.0\n", .replace(at(["v"]), with: "1.0")) == "v: \"1.0\"\n")
    #expect(edited("v: \"true\"\n", .replace(at(["v"]), with: "true")) == "v: true\n")
  }

  @Test func `a key is renamed where it stands`() {
    #expect(
      edited("a: 1\nstateNme: x # c\n", .replace(at(["stateNme"], .key), with: "stateName"))
        == "a: 1\nstateName: x # c\n")
    #expect(edited("a: 1\n", .replace(at(["a"], .key), with: "<<")) == "\"<<\": 1\n")
    // The new key is there already.
    #expect(edited("a: 1\nb: 2\n", .replace(at(["a"], .key), with: "b")) == nil)
  }

  @Test func `an item is added as the list is indented`() {
    let item = "templateId: x\ntext: |\n  one\n\n  two"
    #expect(
      edited("s:\n  - templateId: a\n\n# more\nb: 1\n", .append(at(["s"]), yaml: item)) == """
        s:
          - templateId: a
          - templateId: x
            text: |
              one

              two

        # more
        b: 1

        """)
    #expect(edited("s:\n- a\nb: 1\n", .append(at(["s"]), yaml: "c")) == "s:\n- a\n- c\nb: 1\n")
    #expect(edited("s:\n- a", .append(at(["s"]), yaml: "c")) == "s:\n- a\n- c")
    #expect(edited("s: [a, b]\n", .append(at(["s"]), yaml: "c")) == "s: [a, b, c]\n")
    #expect(
      edited("s: [a]\n", .append(at(["s"]), yaml: "b: 1\nc: 2")) == "s: [a, {\"b\":1,\"c\":2}]\n")
  }

  @Test func `a list that is not there is made`() {
    #expect(edited("s: [] # none\n", .append(at(["s"]), yaml: "a")) == "s: # none\n  - a\n")
    #expect(edited("a: 1\n", .append(at(["s"]), yaml: "x")) == "a: 1\ns:\n  - x\n")
    #expect(
      edited(
        "t:\n- 1\nm:\n  a: 1\n", .append(at(["m", "s"]), yaml: "x"),
        .append(at(["m", "s"]), yaml: "y"))
        == "t:\n- 1\nm:\n  a: 1\n  s:\n  - x\n  - y\n")
    #expect(edited("s:\nb: 1\n", .append(at(["s"]), yaml: "x")) == "s:\n  - x\nb: 1\n")
    #expect(edited("m: {a: 1}\n", .append(at(["m", "s"]), yaml: "x")) == "m: {a: 1, \"s\": [x]}\n")
    #expect(edited("- []\n", .append(at([0]), yaml: "x")) == "- - x\n")
  }

  @Test func `an entry is added to a mapping`() {
    #expect(
      edited("m:\n  a: 1\nb: 2\n", .append(at(["m"]), yaml: "c:\n  - 1"))
        == "m:\n  a: 1\n  c:\n    - 1\nb: 2\n")
    #expect(edited("- a: 1\n", .append(at([0]), yaml: "b: 2")) == "- a: 1\n  b: 2\n")
    #expect(edited("m: {}\n", .append(at(["m"]), yaml: "b: 2")) == "m:\n  b: 2\n")
    #expect(edited("a: 1\n", .append(at([]), yaml: "a: 2")) == nil)
  }

  @Test func `edits at one place keep inner before outer, and lines of Windows stay so`() {
    #expect(
      edited(
        "l:\r\n  - m:\r\n      - a\r\n", .append(at(["l"]), yaml: "b"),
        .append(at(["l", 0, "m"]), yaml: "c"))
        == "l:\r\n  - m:\r\n      - a\r\n      - c\r\n  - b\r\n")
  }

  @Test func `of fixes that overlap the later is given back`() {
    let first = fix(.remove(at(["a"])))
    let second = fix(.replace(at(["a", "x"]), with: "2"))
    let third = fix(.replace(at(["b"]), with: "4"))
    let bytes = Array("a:\n  x: 1\nb: 3\n".utf8)
    let (files, skipped) = YAMLEditor.apply([first, second, third]) { _ in bytes }
    #expect(skipped == [second])
    #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["b: 4\n"])
  }

  @Test func `what would change more than is meant is not done`() {
    // The anchor is needed further down.
    #expect(edited("a: &x 1\nb: *x\n", .remove(at(["a"]))) == nil)
    // The second of two equal keys would come to light.
    #expect(edited("a: 1\na: 2\nb: 3\n", .remove(at(["a"]))) == nil)
    #expect(edited("a: 1\n", .remove(at(["nothing"]))) == nil)
  }

  // MARK: - In short

  private func at(_ steps: [any PathStep], _ part: Place.Part = .value) -> Place {
    Place(file: "f.yaml", path: DataPath(steps.map(\.step)), part: part)
  }

  private func fix(_ edits: FixIt.Edit...) -> FixIt {
    FixIt(title: "Do it", applicability: .safe, edits: edits)
  }

  /// The text after edits; nil where they were not applied.
  private func edited(_ text: String, _ edits: FixIt.Edit...) -> String? {
    let fix = FixIt(title: "Do it", applicability: .safe, edits: edits)
    let (files, _) = YAMLEditor.apply([fix]) { _ in Array(text.utf8) }
    return files.first.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}

/// Lets tests write paths as lists of names and numbers.
protocol PathStep {
  var step: DataPath.Step { get }
}

extension String: PathStep {
  var step: DataPath.Step { .key(self) }
}

extension Int: PathStep {
  var step: DataPath.Step { .index(self) }
}
