import Expressions
import TestSupport
import Testing
import Values

/// The examples of `docs/languages/expressions.md`.
@Suite struct ExpressionDocumentTests {
  @Test(arguments: try documentExamples("expressions"))
  func `an example holds`(example: DocumentExample) throws {
    let data = try JSONReader.value(of: example["data"] ?? "{}")
    for line in example.source.split(separator: "\n") {
      let parts = line.split(separator: "→", maxSplits: 1).map { String($0) }
      try #require(parts.count == 2, "\(line)")
      let due = String(parts[1].drop { $0 == " " })
      let result = Result { () throws(ExpressionError) -> ExpressionResult in
        try Expression(parts[0]).evaluate { data[$0].map(ExpressionResult.value) }
      }
      switch result {
      case .success(let result):
        #expect(!due.hasPrefix("error"), "\(line) gives \(result)")
        if !due.hasPrefix("error") {
          #expect(result.value == (try JSONReader.value(of: due)), "\(line)")
        }
      case .failure(let error):
        #expect(
          due == "error" || due == "error: " + error.message, "\(line) fails: \(error.message)")
      }
    }
  }
}
