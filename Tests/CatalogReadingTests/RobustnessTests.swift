import CatalogReading
import Diagnostics
import Files
import Foundation
import TestSupport
import Testing
import Values

@Suite struct RobustnessTests {
  private func template() throws -> [UInt8] {
    Array(try Data(contentsOf: fixtures().appendingPathComponent("template/template.yaml")))
  }

  @Test func `a damaged file never crashes the reader, and every range lies in it`() throws {
    var random = SeededRandom(seed: 42)
    let template = try template()
    let pieces =
      [
        "\t", "- ", ": ", "{{", "}", "[", "&a ", "*a", "'", "\"", "|\n", ">", "\r", "\u{85}",
        "!!int ", "%TAG", "---\n", "...\n", "? ", "\u{FEFF}", "<<: ", "#", "\\", "\n", "    ",
      ]
      .map { Array($0.utf8) } + [[0xC3], [0xFF], [0]]
    for _ in 0..<1_000 {
      var bytes = Array(template.prefix(Int.random(in: 0...template.count, using: &random)))
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let start = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 0...8, using: &random))
        bytes.replaceSubrange(start..<end, with: pieces.randomElement(using: &random) ?? [])
      }
      let (document, diagnostics) = YAMLReader.read(bytes, file: "f")
      #expect(document != nil || !diagnostics.isEmpty)
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      for case .range(let range) in diagnostics.map(\.location) {
        #expect(range.start <= range.end && range.end.line <= lines)
      }
      if let document { checkPlaces(of: document, lines: lines) }
      if let document { edit(document, bytes, &random) }
    }
  }

  /// Edits go through or are refused; the editor itself checks what they come to.
  private func edit(_ document: YAMLDocument, _ bytes: [UInt8], _ random: inout SeededRandom) {
    let all = paths(document.value)
    let fixes = (0..<4).map { number in
      let place = Place(file: "f", path: all.randomElement(using: &random)?.path ?? .root)
      let edits: [FixIt.Edit] = [
        .remove(place), .replace(place, with: "a: b"), .append(place, yaml: "x: 1"),
        .append(Place(file: "f", path: place.path["new"]), yaml: "y"),
      ]
      return FixIt(title: "\(number)", applicability: .safe, edits: [edits[number]])
    }
    let (files, skipped) = YAMLEditor.apply(fixes) { _ in bytes }
    #expect(files.isEmpty == (skipped.count == fixes.count))
  }

  private func checkPlaces(of document: YAMLDocument, lines: Int) {
    for (path, value) in paths(document.value).prefix(40) {
      let span = value.string == nil ? nil : Place.TextSpan(start: .start, length: 3)
      let range = document.range(of: Place(file: "f", path: path, span: span))
      #expect(range.start <= range.end && range.end.line <= lines)
    }
  }

  @Test(arguments: [
    ("yaml-too-large", String(repeating: "# comment\n", count: 110_000)),
    ("yaml-scalar-too-large", "a: " + String(repeating: "x", count: 300_000)),
    ("yaml-too-many-nodes", "[" + String(repeating: "1,", count: 110_000) + "]"),
    ("yaml-too-many-problems", String(repeating: "a: 1\n", count: 500)),
    ("yaml-too-deep", String(repeating: "[", count: 500_000)),
    ("yaml-too-deep", String(repeating: "- ", count: 500_000)),
    ("yaml-syntax", String(repeating: "{a: ", count: 60) + String(repeating: "? ", count: 400_000)),
  ])
  func `a file beyond the limits is refused in little time`(_ id: String, _ text: String) {
    let clock = ContinuousClock()
    let time = clock.measure {
      let (document, diagnostics) = YAMLReader.read(Array(text.utf8), file: "f")
      #expect(document == nil)
      #expect(diagnostics.last?.id == id)
    }
    #expect(time < .seconds(5))
  }

  @Test func `ten thousand keys are read and found in time that does not multiply`() throws {
    let text = (0..<20_000).map { "key-\($0): 1\n" }.joined()
    let document = try #require(YAMLReader.read(Array(text.utf8), file: "f").document)
    let places = (0..<20_000).map {
      Diagnostic("x", .error, "X", at: .place(Place(file: "f", path: DataPath.root["key-\($0)"])))
    }
    let clock = ContinuousClock()
    let time = clock.measure {
      let last = document.locate(places).last?.location.plainText
      #expect(last == "f:20000:12-20000:13")
    }
    #expect(time < .seconds(5))
  }

  @Test func `files read alike on one worker and on many`() throws {
    let template = try template()
    let files = (0..<64).map { template.prefix($0 * 131 % template.count) }
    let single = parallelMap(files, workers: 1) { read(Array($0)) }
    #expect(parallelMap(files, workers: 8) { read(Array($0)) } == single)
  }

  @Test func `any one edit of a file changes what it means to and is never refused`() throws {
    var random = SeededRandom(seed: 7)
    let template = try template()
    let document = try #require(YAMLReader.read(template, file: "f").document)
    let all = paths(document.value)
    for (path, value) in all where !path.steps.isEmpty {
      try check(.remove(Place(file: "f", path: path)), on: template)
      switch value {
      case .array:
        try check(
          .append(Place(file: "f", path: path), yaml: "a: 1\nb: |\n  x"), on: template)
      case .object:
        try check(
          .append(Place(file: "f", path: path), yaml: "zz: 1"), on: template)
      default:
        let texts = [
          "plain", "x: y", "", "- z", "#", "a\nb", "ü \"q\" 'r'", "true", "{{x}}", " s ",
        ]
        let text = texts.randomElement(using: &random) ?? ""
        let result = try check(
          .replace(Place(file: "f", path: path), with: text), on: template)
        let found = paths(result.value).first { $0.path == path }?.value
        #expect(found == .string(text) || text == "true" && found == .bool(true))
      }
    }
  }

  /// Applies an edit and compares the lines: all but those of the place stay as they were.
  @discardableResult private func check(
    _ edit: FixIt.Edit, on bytes: [UInt8]
  ) throws -> YAMLDocument {
    let fix = FixIt(title: "", applicability: .safe, edits: [edit])
    let (files, skipped) = YAMLEditor.apply([fix]) { _ in bytes }
    #expect(skipped.isEmpty, "\(edit)")
    let result = try #require(files.first?.bytes, "\(edit)")
    let before = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let after = result.split(separator: 0x0A, omittingEmptySubsequences: false)
    let start = zip(before, after).prefix { $0 == $1 }.count
    let end = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    #expect(start + end >= after.count - 4, "\(edit)")
    return try #require(YAMLReader.read(result, file: "f").document)
  }

  /// All values with their paths.
  private func paths(_ value: Value, _ path: DataPath = .root) -> [(path: DataPath, value: Value)] {
    var result = [(path: path, value: value)]
    for (index, item) in (value.array ?? []).enumerated() { result += paths(item, path[index]) }
    for entry in value.object ?? Object() { result += paths(entry.value, path[entry.key]) }
    return result
  }
}

private func read(_ bytes: [UInt8]) -> String {
  let (document, diagnostics) = YAMLReader.read(bytes, file: "f")
  return diagnostics.map { $0.plainText(with: bytes) }.joined()
    + (document.map { JSONWriter.text(of: $0.value) } ?? "")
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers from the same seed everywhere.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
