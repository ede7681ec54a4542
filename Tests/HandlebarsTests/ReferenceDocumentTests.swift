import Handlebars
import TestSupport
import Testing
import Values

/// The examples of docs/languages/handlebars.md do what it says.
@Suite struct ReferenceDocumentTests {
  @Test(arguments: try documentExamples("handlebars"))
  func `the example is true`(example: DocumentExample) throws {
    guard example.labels.contains("lines") else {
      return #expect(try outcome(of: example, example.source) == expected(by: example))
    }
    for line in example.source.split(separator: "\n") {
      let parts = line.split(separator: "→", omittingEmptySubsequences: false)
      try #require(parts.count == 2)
      // No-break spaces are written as plain ones, since nobody can tell them apart.
      let shown = try outcome(of: example, String(parts[0].dropLast()))
        .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
      #expect(shown == parts[1].dropFirst())
    }
  }

  private func expected(by example: DocumentExample) -> String {
    if let error = example["error"] { return error }
    return (example["output"] ?? "") + (example["notes"].map { "\n\n" + $0 } ?? "")
  }

  /// The output with notes, or the error.
  private func outcome(of example: DocumentExample, _ source: String) throws -> String {
    let isStrict = example.labels.contains("strict")
    let data = try JSONReader.value(of: example["data"] ?? "{}")
    var output: [UInt8] = []
    var notes: [RenderNote] = []
    do {
      var set = TemplateSet()
      set.add(try HandlebarsTemplate(source, name: "example", isStrict: isStrict))
      for (name, text) in example.parts {
        if name.hasPrefix("partial ") {
          set.add(try HandlebarsTemplate(text, name: String(name.dropFirst(8))))
        } else if name.hasPrefix("translations ") {
          let texts = try JSONReader.value(of: text).object ?? Object()
          #expect(set.addTranslations(texts, locale: String(name.dropFirst(13))).isEmpty)
        }
      }
      try set.render(
        "example", data, .init(locale: example["locale"] ?? "en"), into: &output, notes: &notes)
    } catch let error as HandlebarsError {
      let help = error.help.map { ". " + $0 } ?? ""
      return "\(error.position.line):\(error.position.column) \(error.message)\(help)"
    }
    let said = notes.map { "\($0.kind): \($0.message)" }.joined(separator: "\n")
    return String(decoding: output, as: UTF8.self) + (said.isEmpty ? "" : "\n\n" + said)
  }
}
