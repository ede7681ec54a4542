import CatalogReading
import Diagnostics
import Foundation
import Testing
import Values

/// yaml-test-suite, where `SERAI_SUITES` names the folder that holds it as `yaml.json`.
@Suite struct YAMLSuiteTests {
  private static let folder = ProcessInfo.processInfo.environment["SERAI_SUITES"]

  private struct Case {
    let id: String
    let yaml: String
    let mustFail: Bool
    let documents: [Any]?
  }

  @Test(.enabled(if: folder != nil, "SERAI_SUITES names no folder of suites"))
  func `yaml-test-suite comes out whole`() throws {
    var valid = (passed: 0, count: 0)
    var invalid = (passed: 0, count: 0)
    var failed: [String] = []
    for test in try cases() {
      if test.mustFail {
        let isRejected = !YAMLReader.read(Array(test.yaml.utf8), file: test.id).diagnostics.isEmpty
        invalid.count += 1
        invalid.passed += isRejected ? 1 : 0
        if !isRejected { failed.append("\(test.id) accepted") }
      } else if let documents = test.documents, documents.count == 1 {
        let isRight = Self.isRight(test, documents[0])
        valid.count += 1
        valid.passed += isRight ? 1 : 0
        if !isRight { failed.append(test.id) }
      }
    }
    print(
      "yaml-test-suite: \(valid.passed)/\(valid.count) valid,",
      "\(invalid.passed)/\(invalid.count) rejected; not: \(failed.joined(separator: ", "))")
    #expect(valid.passed == valid.count && invalid.passed == invalid.count)
  }

  /// Unknown tags are the suite's matter and not a catalog's: their values count all the same.
  private static func isRight(_ test: Case, _ expected: Any) -> Bool {
    let (document, problems) = YAMLReader.read(Array(test.yaml.utf8), file: test.id)
    let others = problems.filter { $0.id != YAMLProblem.unknownTag.rawValue }
    return others.isEmpty && document?.value == value(expected)
  }

  private static func value(_ json: Any) -> Value {
    switch json {
    case let object as [String: Any]:
      var result = Object()
      for (key, child) in object { result[key] = value(child) }
      return .object(result)
    case let items as [Any]: return .array(items.map(value))
    case let string as String: return .string(string)
    case let number as NSNumber:
      // On Linux a boolean is a number whose type is that of a character.
      let isBool = String(cString: number.objCType) == "c"
      return isBool ? .bool(number.boolValue) : .number(number.doubleValue)
    default: return .null
    }
  }

  private func cases() throws -> [Case] {
    let url = URL(fileURLWithPath: Self.folder ?? "").appendingPathComponent("yaml.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    let rows = try #require(json as? [[String: Any]])
    return rows.compactMap { row in
      guard let id = row["id"] as? String, let yaml = row["yaml"] as? String,
        let mustFail = row["fail"] as? Bool
      else { return nil }
      return Case(id: id, yaml: yaml, mustFail: mustFail, documents: row["json"] as? [Any])
    }
  }
}
