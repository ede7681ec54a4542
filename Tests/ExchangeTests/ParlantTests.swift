import Decoding
import Exchange
import Foundation
import Instantiation
import TestSupport
import Testing
import Values
import YAML

@Suite struct ParlantTests {
  static let folder = fixtures().appendingPathComponent("parlant")

  private func plan(_ name: String) throws -> ParlantPlan {
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent("\(name).yaml"), encoding: .utf8)
    let value = try YAMLStream.values(of: text).first ?? .null
    let reader = ValueReader(file: name)
    let instance = try #require(reader.read(JourneyInstance.self, from: value))
    return ParlantPlan(instance, descriptions: [("things:find", "Finds \"things\".")])
  }

  @Test(arguments: ["every-kind", "hostile-texts"])
  func `a journey is written as a module and as data`(name: String) throws {
    let plan = try plan(name)
    try expectGolden(plan.python, Self.folder.appendingPathComponent("\(name).py"))
    try expectGolden(
      JSONWriter.plainText(of: plan.data, style: .pretty) + "\n",
      Self.folder.appendingPathComponent("\(name).json"))
  }

  /// Whatever texts hold, the module is Python, and its texts are what the data says.
  @Test(arguments: ["every-kind", "hostile-texts"])
  func `the module says what the data says`(name: String) throws {
    let plan = try plan(name)
    let script = """
      import ast, json, sys
      tree = ast.parse(open(sys.argv[1]).read())
      data = json.load(open(sys.argv[2]))
      texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
      functions = [node.name for node in tree.body if isinstance(node, ast.AsyncFunctionDef)]
      assert functions[-1] == "add_to" and len(functions) == len(data["tools"]) + 1, functions
      imports = [node for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]
      assert len(imports) == 2, imports
      for state in data["states"]:
          for text in [state.get("action"), state.get("description")]:
              assert text in texts or not text, text
      for way in data["transitions"]:
          assert way.get("condition") in texts or "condition" not in way, way
      """
    let work = FileManager.default.temporaryDirectory
      .appendingPathComponent("serai-parlant-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: work) }
    let files = [
      "check.py": script, "module.py": plan.python,
      "data.json": JSONWriter.plainText(of: plan.data),
    ]
    for (file, text) in files {
      try text.write(to: work.appendingPathComponent(file), atomically: true, encoding: .utf8)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "check.py", "module.py", "data.json"]
    process.currentDirectoryURL = work
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
