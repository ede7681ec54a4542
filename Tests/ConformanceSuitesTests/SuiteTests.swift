import ConformanceSuites
import Foundation
import Testing
import Values

/// The public suites, where `SERAI_SUITES` names their folder.
@Suite struct SuiteTests {
  @Test(.enabled(if: folder != nil, "SERAI_SUITES names no folder"), arguments: Suite.allCases)
  func `every case passes`(suite: Suite) throws {
    let file = URL(fileURLWithPath: folder ?? "").appendingPathComponent(suite.fileName)
    let score = try suite.score(
      try JSONReader.value(of: [UInt8](Data(contentsOf: file)), depth: 1024))
    print("\(suite.rawValue): \(score.summary)")
    #expect(score.failures.map { "\($0.id): \($0.failure ?? "")" } == [])
  }

  @Test(arguments: [
    (
      Suite.jsonSchema,
      #"[{"keyword": "type", "schema": {"type": "string"}, "tests": [{"data": 1, "valid": true}, {"data": "", "valid": true}]}]"#
    ),
    (
      .jsonPath,
      #"[{"name": "a", "selector": "$.a", "document": {"a": 1}, "result": [1], "result_paths": ["$['b']"]}, {"name": "b", "selector": "$[", "invalid_selector": true}]"#
    ),
    (
      .handlebars,
      #"[{"template": "{{a}}", "data": {"a": 1}, "expected": "2"}, {"template": "{{", "data": {}, "exception": true}]"#
    ),
    (
      .expressions,
      #"[{"id": "a", "level": "core", "expression": "0", "context": {}, "special": "-0"}, {"id": "b", "level": "core", "expression": "a", "context": {"a": 1}, "result": 1}]"#
    ),
    (.semverOrg, #"{"valid": ["1.2", "1.2.3"], "invalid": []}"#),
    (.semverNode, #"{"range-include.js": [["^1.0.0", "2.0.0"], ["^1.0.0", "1.2.0"]]}"#),
    (
      .mergePatch,
      #"[{"original": {"a": 1}, "patch": {"a": null}, "result": {"a": 1}}, {"original": 1, "patch": 2, "result": 2}]"#
    ),
    (
      .yaml,
      #"[{"id": "a", "yaml": "1", "fail": false, "json": ["1"]}, {"id": "b", "yaml": "[", "fail": true}]"#
    ),
  ])
  func `a judge tells wrong from right`(suite: Suite, data: String) throws {
    let score = try suite.score(try JSONReader.value(of: data))
    #expect(score.verdicts.map { $0.isPass } == [false, true])
    #expect(score.summary.hasSuffix("passed 1 of 2"))
  }
}

private let folder = ProcessInfo.processInfo.environment["SERAI_SUITES"]
