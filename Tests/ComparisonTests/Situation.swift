import Comparison
import Decoding
import Diagnostics
import Foundation
import JourneyTemplates
import SemanticVersions
import TestSupport
import Testing
import Values
import YAML

/// Two versions of a template in a folder; what has nothing to do with the matter may be left out.
struct Situation {
  static let folder = fixtures()
  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  let before: JourneyTemplate
  let after: JourneyTemplate

  init(_ name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    before = try Self.template(folder.appendingPathComponent("before.yaml"), version: "1.0.0")
    after = try Self.template(folder.appendingPathComponent("after.yaml"), version: "1.1.0")
  }

  var comparison: TemplateComparison { TemplateComparison(before: before, after: after) }

  private static func template(_ file: URL, version: Value) throws -> JourneyTemplate {
    let text = try String(contentsOf: file, encoding: .utf8)
    var object = try #require(try YAMLStream.values(of: text).first?.object)
    if object["version"] == nil { object["version"] = version }
    let reader = ValueReader(file: file.path)
    let template = try #require(reader.read(JourneyTemplate.self, from: .object(object)))
    // Every key has to be known, and to hold what it should.
    let faults = reader.diagnostics.filter { $0.id != "missing-key" }
    try #require(faults.isEmpty, "\(faults)")
    return template
  }
}

extension [StyledText] {
  var text: String { map { $0.text + "\n" }.joined() }
}
