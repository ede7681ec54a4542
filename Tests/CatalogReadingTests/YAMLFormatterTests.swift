import Diagnostics
import Foundation
import TestSupport
import Testing
import Values

@testable import CatalogReading
import YAML

@Suite struct YAMLFormatterTests {
  private static let folder = fixtures().appendingPathComponent("formatting")
  private static let cases =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".input.yaml") }
    .map { String($0.dropLast(".input.yaml".count)) }.sorted()

  @Test(arguments: cases)
  func `a file becomes what its neighbour says, and stays so`(name: String) throws {
    let input = try Data(contentsOf: Self.folder.appendingPathComponent("\(name).input.yaml"))
    let document = try #require(YAMLReader.read(Array(input), file: name).document)
    let text = try #require(YAMLFormatter.text(of: document))
    try expectGolden(
      String(decoding: text, as: UTF8.self),
      Self.folder.appendingPathComponent("\(name).formatted.yaml"))
    let again = try #require(YAMLReader.read(text, file: name).document)
    #expect(YAMLFormatter.text(of: again) == text)
  }

  @Test func `what the writer writes is in the canonical form`() throws {
    var random = RandomYAML(seed: 5)
    var count = 0
    for _ in 0..<500 {
      let (read, problems) = YAMLReader.read(Array(random.next().utf8), file: "f")
      guard let read, problems.isEmpty else { continue }
      let written = Array(YAMLWriter.text(of: read.value).utf8)
      let document = try #require(YAMLReader.read(written, file: "f").document)
      guard let formatted = YAMLFormatter.text(of: document) else { continue }
      count += 1
      #expect(formatted == written, "\(String(decoding: written, as: UTF8.self))")
    }
    #expect(count > 300)
  }

  @Test(arguments: ["x", "? a\n: 1", "%YAML 1.2\n---\na: 1", "a: |2\n    deep", "? |\n  a\n: 1"])
  func `what it does not know is left alone`(text: String) throws {
    let document = try #require(YAMLReader.read(Array(text.utf8), file: "f").document)
    #expect(YAMLFormatter.text(of: document) == nil)
  }

  /// Values and comments are looked after by the formatter itself, which gives nil where they would not
  /// come back; here it must not do so, nor change its mind when asked again.
  @Test func `random layouts keep what they say`() throws {
    var random = RandomYAML(seed: 11)
    for _ in 0..<3_000 {
      let text = random.next()
      let (document, problems) = YAMLReader.read(Array(text.utf8), file: "f")
      guard let document, problems.isEmpty else { continue }
      guard let once = YAMLFormatter.text(of: document) else {
        var writing = FormattedText(document)
        Issue.record("not formatted:\n\(text)\nbut:\n\(writing?.whole() ?? "nothing")")
        continue
      }
      let again = try #require(YAMLReader.read(once, file: "f").document)
      let twice = try #require(YAMLFormatter.text(of: again))
      #expect(
        twice == once,
        "\(text)\nonce:\n\(String(decoding: once, as: UTF8.self))\ntwice:\n\(String(decoding: twice, as: UTF8.self))"
      )
    }
  }

  private static let suites = ProcessInfo.processInfo.environment["SERAI_SUITES"]

  @Test(.enabled(if: suites != nil, "SERAI_SUITES names no folder of suites"))
  func `yaml-test-suite is formatted once and for all`() throws {
    let file = URL(fileURLWithPath: Self.suites ?? "").appendingPathComponent("yaml.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    var (formatted, left) = (0, 0)
    for text in Self.texts(in: json) {
      let (document, problems) = YAMLReader.read(Array(text.utf8), file: "f")
      guard let document, problems.allSatisfy({ $0.severity != .error }) else { continue }
      guard let once = YAMLFormatter.text(of: document) else {
        left += 1
        continue
      }
      formatted += 1
      let again = try #require(YAMLReader.read(once, file: "f").document)
      #expect(YAMLFormatter.text(of: again) == once, "\(text)")
    }
    print("yaml-test-suite: \(formatted) formatted, \(left) left as they are")
    #expect(formatted > 60)
  }

  /// The values of keys named `yaml`, wherever they are.
  private static func texts(in json: Any) -> [String] {
    switch json {
    case let object as [String: Any]:
      ((object["yaml"] as? String).map { [$0] } ?? []) + object.values.flatMap(texts)
    case let items as [Any]: items.flatMap(texts)
    default: []
    }
  }
}
