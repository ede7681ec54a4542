import Patterns
import TestSupport
import Testing

/// The examples of `docs/languages/patterns.md`.
@Suite struct PatternDocumentTests {
  @Test(arguments: try documentExamples("patterns"))
  func `an example holds`(example: DocumentExample) throws {
    if let message = example["error"] {
      let error = #expect(throws: PatternError.self) { try Pattern(example.source) }
      #expect(error?.message == message)
      return
    }
    let pattern = try Pattern(example.source)
    let matching = example["matches"]?.split(separator: "\n") ?? []
    let others = example["does not match"]?.split(separator: "\n") ?? []
    #expect(!matching.isEmpty && !others.isEmpty)
    for text in matching { #expect(isFound(pattern, String(text)) == true, "\(text)") }
    for text in others { #expect(isFound(pattern, String(text)) == false, "\(text)") }
  }

  private func isFound(_ pattern: Pattern, _ text: String) -> Bool? {
    var steps = 100_000
    return pattern.isFound(in: text, steps: &steps)
  }
}
