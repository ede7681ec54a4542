import Authoring
import Foundation
import TestSupport
import Testing
import Values
import YAML

@Suite struct AuthoringTests {
  @Test func `new templates are answered as the golden files say`() throws {
    let catalog = try yaml("catalog.yaml")
    var session = AuthoringSession()
    #expect(try session.answer(to: try opening())["ok"] == true)
    var answers: [Value] = []
    for request in try #require(try yaml("requests.yaml").array) {
      guard var request = request.object else { continue }
      request["catalog"] = catalog
      answers.append(try session.answer(to: .object(request)))
    }
    try expectGolden(
      YAMLWriter.text(of: .array(answers)), folder.appendingPathComponent("answers.yaml"))
  }

  @Test(arguments: [
    #"{"call": "extend"}"#, #"{"call": "extend", "templateId": "x"}"#,
    #"{"call": "extend", "templateId": "x", "templateName": "X", "author": "a", "date": "d"}"#,
    request(catalog: "1"), request(catalog: #"{"tools": [1]}"#),
    request(catalog: #"{"severities": {"dead-end": "much"}}"#),
    request(catalog: #"{"templates": [{"templateId": "y", "versions": ["z"]}]}"#), "{", "[]",
  ])
  func `what is no request is said to be none`(_ text: String) throws {
    var session = AuthoringSession()
    _ = try session.answer(to: try opening())
    let answer = try JSONReader.value(of: session.answer(Array(text.utf8)))
    #expect(answer["ok"] == false)
    #expect(answer["problems"]?[0]?["id"] == "invalid-request")
  }

  @Test func `a session knows nothing more once it is closed`() throws {
    var session = AuthoringSession()
    _ = try session.answer(to: try opening())
    #expect(try session.answer(to: ["call": "close"])["ok"] == true)
    let answer = try session.answer(to: ["call": "extend"])
    #expect(answer["problems"]?[0]?["id"] == "invalid-request")
  }

  private static func request(catalog: String) -> String {
    #"{"call": "extend", "templateId": "x", "templateName": "X", "author": "a", "date": "d", "#
      + #""catalog": \#(catalog)}"#
  }

  private var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/own-template")
  }

  private func opening() throws -> Value {
    var whole: Object = [
      "templateId": "sample", "templateName": "Sample", "version": "1.2.0",
      "description": "A sample.", "category": "custom", "author": "ada",
      "createdAt": "2026-01-01", "updatedAt": "2026-01-01",
    ]
    for entry in try yaml("template.yaml").object ?? Object() { whole[entry.key] = entry.value }
    return ["call": "open", "template": .object(whole), "language": "en"]
  }

  private func yaml(_ name: String) throws -> Value {
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    return try YAMLStream.values(of: text).first ?? .null
  }
}

extension AuthoringSession {
  /// The answer to a request as data.
  mutating func answer(to request: Value) throws -> Value {
    try JSONReader.value(of: answer(Array(JSONWriter.plainText(of: request).utf8)))
  }
}
