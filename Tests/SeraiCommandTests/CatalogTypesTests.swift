import CatalogReading
import Diagnostics
import Foundation
import TestSupport
import Testing
import Values

/// The types of the whole bundled catalog, held against its examples by the compilers.
@Suite struct CatalogTypesTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test(.enabled(if: Tool.typeScript.isThere, "tsc is not installed: Scripts/bootstrap --test"))
  func `every example of the catalog is what its TypeScript type says`() throws {
    try inFolder { folder in
      let run = try CommandRun(
        "export typescript --output \(folder.path)/types.d.ts", in: Self.root)
      try #require(run.status == 0, "\(run.text)")
      var program = "import type { TemplateParameters } from \"./types\";\n"
      for (index, example) in try examples().enumerated() {
        program += "export const e\(index): TemplateParameters[\"\(example.template)\"] = "
        program += JSONWriter.text(of: example.parameters) + ";\n"
      }
      try write(program, folder, "examples.ts")
      let output = try Tool.typeScript.run(["--strict", "--noEmit", "examples.ts"], in: folder)
      #expect(output == "")
    }
  }

  @Test(.enabled(if: Tool.mypy.isThere, "mypy is not installed: Scripts/bootstrap --test"))
  func `every example of the catalog is what its Python type says`() throws {
    try inFolder { folder in
      let run = try CommandRun("export python --output \(folder.path)/types_.py", in: Self.root)
      try #require(run.status == 0, "\(run.text)")
      var program = "from types_ import TemplateParameters\n\nevery: TemplateParameters\n"
      for example in try examples() {
        program += "every = {\"\(example.template)\": \(python(example.parameters))}\n"
      }
      try write(program, folder, "examples.py")
      let output = try Tool.mypy.run(
        ["--strict", "--cache-dir=/dev/null", "--no-error-summary", "examples.py"], in: folder)
      #expect(output == "")
    }
  }

  @Test func `nothing is written where a template is not there`() throws {
    try inFolder { folder in
      let run = try CommandRun(
        "export python order-status order-stats --output \(folder.path)/types.py", in: Self.root)
      #expect(run.status == 1)
      #expect(run.errors.contains("There is no template 'order-stats'"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/types.py"))
    }
  }

  @Test func `a template stands for all its versions, a version for itself`() throws {
    let all = try CommandRun("export typescript order-status", in: Self.root).output
    #expect(all.contains("\"order-status@1.0.0\"") && all.contains("\"order-status@2.0.0\""))
    let one = try CommandRun("export typescript order-status@2.0.0", in: Self.root).output
    #expect(!one.contains("\"order-status@1.0.0\"") && one.contains("\"order-status@2.0.0\""))
  }

  /// The examples of listed versions that are meant to work.
  private func examples() throws -> [(template: String, parameters: Value)] {
    let types = try CommandRun("export typescript", in: Self.root).output
    let templates = Self.root.appendingPathComponent("catalog/templates")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: templates.path).sorted()
    var examples: [(String, Value)] = []
    for path in paths where path.contains("/examples/") && path.hasSuffix(".yaml") {
      let parts = path.split(separator: "/")
      let template = "\(parts[0])@\(parts[1])"
      let bytes = [UInt8](try Data(contentsOf: templates.appendingPathComponent(path)))
      let value = try #require(YAMLReader.read(bytes, file: path).document?.value)
      if value["expect"]?["error"] != nil || !types.contains("\"\(template)\"") { continue }
      examples.append((template, value["parameters"] ?? .object(Object())))
    }
    try #require(examples.count > 60)
    return examples
  }

  /// A value as Python writes it.
  private func python(_ value: Value) -> String {
    switch value {
    case .null: "None"
    case .bool(let bool): bool ? "True" : "False"
    case .array(let items): "[" + items.map(python).joined(separator: ", ") + "]"
    case .object(let object):
      "{" + object.map { "\(python(.string($0.key))): \(python($0.value))" }.joined(separator: ", ")
        + "}"
    case .number, .string: JSONWriter.plainText(of: value)
    }
  }

  private func write(_ text: String, _ folder: URL, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("serai-types-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
