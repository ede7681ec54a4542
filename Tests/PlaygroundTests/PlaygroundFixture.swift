import Foundation
import Playground
import Testing
import Values
import YAML

/// A template with what a page asks about it.
struct PlaygroundFixture: Sendable, CustomTestStringConvertible {
  let folder: URL

  var testDescription: String { folder.lastPathComponent }

  static func named(_ name: String) -> PlaygroundFixture {
    PlaygroundFixture(folder: fixtures().appendingPathComponent(name))
  }

  static var all: [PlaygroundFixture] {
    ["every-input", "customizations"].map { named($0) }
  }

  private static func fixtures() -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
  }

  /// The request that opens the template.
  func opening() throws -> Value {
    var whole: Object = [
      "templateId": "sample", "templateName": "Sample", "version": "1.2.0",
      "description": "A sample.", "category": "custom", "author": "ada",
      "createdAt": "2026-01-01", "updatedAt": "2026-01-01",
    ]
    for entry in try yaml("template.yaml").object ?? Object() { whole[entry.key] = entry.value }
    return [
      "call": "open", "template": .object(whole), "language": "en",
      "tools": [["toolId": "desk:call", "description": "Calls somebody."]],
      "templates": [["templateId": "order-status", "versions": ["1.0.0"]]],
    ]
  }

  func requests() throws -> [Value] { try #require(try yaml("requests.yaml").array) }

  private func yaml(_ name: String) throws -> Value {
    let url = folder.appendingPathComponent(name)
    return try YAMLStream.values(of: try String(contentsOf: url, encoding: .utf8)).first ?? .null
  }
}

extension PlaygroundSession {
  /// The answer to a request as data.
  mutating func answer(to request: Value) throws -> Value {
    try JSONReader.value(of: answer(Array(JSONWriter.plainText(of: request).utf8)))
  }
}
