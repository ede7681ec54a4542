import Foundation
import Handlebars
import TestSupport
import Testing

@testable import Rendering

@Suite struct ThemeDocumentationTests {
  private static let heading = "`make golden` writes this table.\n\n"
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../docs/site-templates.md")
    .standardized

  @Test func `the documentation has what each template reads`() throws {
    let written = try String(contentsOf: Self.file, encoding: .utf8)
    let end = try #require(written.range(of: Self.heading)).upperBound
    try expectGolden(written[..<end] + (try Self.table()), Self.file)
  }

  private static func table() throws -> String {
    var lines = ["| template | reads |", "|---|---|"]
    for (path, bytes) in SampleSite.themeFiles.sorted(by: { $0.key < $1.key }) {
      guard let kind = TemplateKind(path: path), !kind.name.hasPrefix("markdown/") else { continue }
      let template = try HandlebarsTemplate(
        String(decoding: bytes, as: UTF8.self), name: kind.name, escaping: kind.escaping)
      let own = names(template.references)
      let inner = names(template.possibleReferences).subtracting(own)
      let read = [own, inner].map { $0.sorted().map { "`\($0)`" }.joined(separator: ", ") }
      let all = read[1].isEmpty ? read[0] : read[0] + ": " + read[1]
      lines.append("| `\(kind.name)` | \(all.isEmpty ? "nothing" : all) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Paths as they are written, without those that every template is given.
  private static func names(_ references: [Reference]) -> Set<String> {
    Set(references.map(\.path)).filter { path in
      !["site", "page", "this", ".", "@"].contains { path.hasPrefix($0) } && !path.hasPrefix("../")
    }
  }
}
