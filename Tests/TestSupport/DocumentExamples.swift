import Foundation
public import Testing

/// One worked example of a reference document in `docs/languages`.
///
/// An example is a fenced block whose info string has the word `example`, in parts that lines such
/// as `--- output` begin:
///
///     ```handlebars example
///     Hello {{upper name}}
///     --- data
///     {"name": "Ada"}
///     --- output
///     Hello ADA
///     ```
public struct DocumentExample: Sendable, CustomTestStringConvertible {
  /// What the info string says besides `example`, the language first.
  public let labels: [String]
  /// The 1-based line of the fence.
  public let line: Int
  /// The text before the first line of dashes, without the last line feed.
  public let source: String
  /// The named parts in order, such as `data`, `partial card` and `output`.
  public let parts: [(name: String, text: String)]

  /// The text of a part; nil where there is none.
  public subscript(name: String) -> String? { parts.first { $0.name == name }?.text }

  /// Shown in test reports.
  public var testDescription: String { "line \(line): \(source)" }
}

/// The examples of `docs/languages/<name>.md`.
public func documentExamples(_ name: String, file: String = #filePath) throws -> [DocumentExample] {
  let root = URL(fileURLWithPath: file).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let text = try String(
    contentsOf: root.appendingPathComponent("docs/languages/\(name).md"), encoding: .utf8)
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  var examples: [DocumentExample] = []
  var start: Int?
  for (index, line) in lines.enumerated() where line.hasPrefix("```") {
    if let begun = start {
      let labels = lines[begun].dropFirst(3).split(separator: " ").map(String.init)
      if labels.contains("example") {
        examples.append(
          DocumentExample(
            labels: labels.filter { $0 != "example" }, line: begun + 1,
            lines: lines[(begun + 1)..<index]))
      }
      start = nil
    } else {
      start = index
    }
  }
  return examples
}

extension DocumentExample {
  init(labels: [String], line: Int, lines: ArraySlice<String>) {
    var parts = [(name: "", lines: [String]())]
    for text in lines {
      if text.hasPrefix("--- ") {
        parts.append((String(text.dropFirst(4)), []))
      } else {
        parts[parts.count - 1].lines.append(text)
      }
    }
    self.labels = labels
    self.line = line
    source = parts[0].lines.joined(separator: "\n")
    self.parts = parts.dropFirst().map { ($0.name, $0.lines.joined(separator: "\n")) }
  }
}
