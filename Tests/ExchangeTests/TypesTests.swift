import Decoding
import Diagnostics
import Exchange
import Foundation
import JourneyTemplates
import TestSupport
import Testing
import Values
import YAML

/// `Fixtures/types/templates.yaml` as types, and programs that use them well and badly.
@Suite struct TypesTests {
  static let folder = fixtures().appendingPathComponent("types")

  @Test func `parameters are declared for TypeScript`() throws {
    try expectGolden(
      try TypeScriptTypes(templates()).text, Self.folder.appendingPathComponent("templates.d.ts"))
  }

  @Test func `parameters are declared for Python`() throws {
    try expectGolden(
      try PythonTypes(templates()).text, Self.folder.appendingPathComponent("templates.py"))
  }

  @Test func `a version is declared once`() throws {
    let once = try templates()
    #expect(TypeScriptTypes(once + once).text == TypeScriptTypes(once).text)
    #expect(PythonTypes(once + once).text == PythonTypes(once).text)
  }

  @Test func `no template is a file too`() {
    #expect(TypeScriptTypes([]).text.contains("interface TemplateParameters {\n}"))
    #expect(PythonTypes([]).text.contains("{\n    },"))
  }

  @Test(.enabled(if: Tool.typeScript.isThere, "tsc is not installed: Scripts/bootstrap --test"))
  func `TypeScript takes what is right and refuses what is wrong`() throws {
    let output = try Tool.typeScript.run(["--strict", "--noEmit", "programs.ts"], in: Self.folder)
    // programs.ts(15,14): error TS2741: …
    try expectErrors(
      in: "programs.ts", output.lines { $0.firstMatch(of: #/\((\d+),\d+\): error/#)?.1 })
  }

  @Test(.enabled(if: Tool.mypy.isThere, "mypy is not installed: Scripts/bootstrap --test"))
  func `Python's checker takes what is right and refuses what is wrong`() throws {
    let output = try Tool.mypy.run(
      ["--strict", "--cache-dir=/dev/null", "programs.py"], in: Self.folder)
    // programs.py:19: error: …
    try expectErrors(in: "programs.py", output.lines { $0.firstMatch(of: #/:(\d+): error/#)?.1 })
  }

  /// Holds the lines in which a tool found errors against the comments that say where they are.
  private func expectErrors(in program: String, _ found: Set<Int>) throws {
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent(program), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = lines.indices.filter { lines[$0].hasSuffix(" error") }.map { $0 + 1 }
    #expect(expected.count > 6)
    #expect(found == Set(expected))
  }

  private func templates() throws -> [JourneyTemplate] {
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent("templates.yaml"), encoding: .utf8)
    let values = try #require(try YAMLStream.values(of: text).first?.array)
    return try values.map { value in
      let reader = ValueReader(file: "templates.yaml")
      let template = try #require(reader.read(JourneyTemplate.self, from: value))
      let faults = reader.diagnostics.filter { $0.id != "missing-key" }
      try #require(faults.isEmpty, "\(faults)")
      return template
    }
  }
}

extension String {
  /// The numbers of lines that a tool's output names.
  fileprivate func lines(_ number: (Substring) -> Substring?) -> Set<Int> {
    Set(split(separator: "\n").compactMap { number($0).flatMap { Int($0) } })
  }
}
