import Foundation
import Handlebars
import TestSupport
import Testing

@testable import Rendering

@Suite struct ThemeDocumentationTests {
  private static let heading = " `make golden` writes this table.\n\n"
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
      let source = String(decoding: bytes, as: UTF8.self)
      let read = names(template.references).sorted().map { name in
        let items = itemNames(of: name, in: source)
        return "`\(name)`" + (items.isEmpty ? "" : " (\(items.joined(separator: ", ")))")
      }
      lines.append(
        "| `\(kind.name)` | \(read.isEmpty ? "nothing" : read.joined(separator: ", ")) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is read of the entries of a list, between `{{#each list}}` and its end.
  private static func itemNames(of list: String, in source: String) -> [String] {
    var names: Set<String> = []
    for start in source.ranges(of: "{{#each \(list)}}") {
      var depth = 1
      for tag in source[start.upperBound...].matches(
        of: /\{\{\{?([#\/]?)((?:"[^"]*"|'[^']*'|[^}"'])*)\}/)
      {
        if tag.2.hasPrefix("each") { depth += tag.1 == "#" ? 1 : tag.1 == "/" ? -1 : 0 }
        if depth == 0 { break }
        guard depth == 1 else { continue }
        let words = tag.2.replacing(/"[^"]*"|'[^']*'|\w+=|> \S+/, with: " ")
        for word in words.matches(of: /[\w.@\/]+/).map({ String($0.0) })
        where !helpers.contains(word) && word.first?.isLetter == true
          && !word.hasPrefix("site.")
        { names.insert(word) }
      }
    }
    return names.sorted().map { "`\($0)`" }
  }

  private static let helpers: Set<String> = [
    "if", "else", "unless", "each", "t", "date", "number", "eq", "this",
  ]

  /// Paths as they are written, without those that every template is given.
  private static func names(_ references: [Reference]) -> Set<String> {
    let given = ["site", "page", "this"]
    return Set(references.filter { !given.contains($0.root) }.map(\.path)).filter { path in
      path != "." && !path.hasPrefix("@") && !path.hasPrefix("../")
    }
  }
}
