import CatalogReading
import Diagnostics
import TestSupport
import Testing
import Values

/// The examples of docs/languages/yaml.md: `data` is the JSON that a file reads as, `error` the place
/// and summary of its first problem.
@Suite struct YAMLDocumentationTests {
  @Test(arguments: try documentExamples("yaml"))
  func `an example of the reference reads as it says`(_ example: DocumentExample) throws {
    let (document, problems) = YAMLReader.read(Array((example.source + "\n").utf8), file: "f")
    if let error = example["error"] {
      let problem = try #require(problems.first)
      guard case .range(let range) = problem.location else { return }
      #expect("\(range.start.line):\(range.start.column) \(problem.summary)" == error)
    } else {
      let data = try #require(example["data"])
      #expect(problems.isEmpty)
      #expect(try document?.value == JSONReader.value(of: data))
    }
  }
}
