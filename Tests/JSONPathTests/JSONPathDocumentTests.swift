import Diagnostics
import JSONPath
import TestSupport
import Testing
import Values

@Test func `the examples of the reference give what it says`() throws {
  var data = Value.null
  let examples = try documentExamples("jsonpath")
  #expect(examples.count > 15)
  for example in examples {
    switch example.labels.last {
    case "data": data = try JSONReader.value(of: example.source)
    case "values", "patterns":
      for (query, result) in example.claims("  →  ") {
        let matches = try matches(of: query, in: data)
        #expect(
          try Value.array(matches.map { $0.value }) == JSONReader.value(of: result), "\(query)")
      }
    case "places":
      for (query, result) in example.claims("  →  ") {
        #expect(try matches(of: query, in: data).map { $0.normalizedPath } == [result])
      }
    case "errors":
      for (query, result) in example.claims("  ✗  ") {
        do throws(JSONPathError) {
          _ = try JSONPathQuery(query)
          Issue.record("\(query) is taken")
        } catch { #expect("\(error.column): \(error.message)" == result, "\(query)") }
      }
    case "change": try checkChange(example)
    default: Issue.record("Unknown example in line \(example.line)")
    }
  }
}

private func matches(of query: String, in data: Value) throws -> [JSONPathQuery.Match] {
  var steps = JSONPathQuery.defaultSteps
  return try #require(JSONPathQuery(query).matches(in: data, steps: &steps))
}

private func checkChange(_ example: DocumentExample) throws {
  let query = try JSONPathQuery(example.source)
  let data = try JSONReader.value(of: try #require(example["data"]))
  let (name, text) = try #require(example.parts.dropFirst().first)
  let addition = text.isEmpty ? Value.null : try JSONReader.value(of: text)
  do throws(JSONPathUpdateError) {
    let update =
      switch name.split(separator: " ").first ?? "" {
      case "replace": try query.replacing(in: data, with: addition)
      case "merge": try query.merging(addition, in: data)
      case "remove": try query.removing(in: data)
      default: try query.inserting(addition, insertion(name), in: data)
      }
    let lines = update.changes.map { "\($0.kind) \($0.path.normalizedJSONPath)" }
    #expect(
      example["result"].map { text in text == shown(update.value) } == true, "\(example.line)")
    #expect(lines.joined(separator: "\n") == example["changes"], "\(example.line)")
  } catch {
    let line = "\(error.message) at \(error.path.normalizedJSONPath)"
    #expect(line == example["error"], "\(example.line)")
  }
}

/// `insert last`, `insert key notes`.
private func insertion(_ name: String) -> JSONPathQuery.Insertion {
  let words = name.split(separator: " ").map(String.init)
  return switch words[1] {
  case "first": .first
  case "last": .last
  case "before": .before
  case "after": .after
  default: .key(words[2])
  }
}

/// JSON as the reference writes it, on one line with spaces.
private func shown(_ value: Value) -> String {
  switch value {
  case .array(let items): "[" + items.map(shown).joined(separator: ", ") + "]"
  case .object(let object):
    "{" + object.map { shown(.string($0.key)) + ": " + shown($0.value) }.joined(separator: ", ")
      + "}"
  default: JSONWriter.plainText(of: value)
  }
}

extension DocumentExample {
  /// Lines of what is said on either side of a sign.
  fileprivate func claims(_ sign: String) -> [(left: String, right: String)] {
    source.split(separator: "\n").map { line in
      let parts = String(line).parts(around: sign)
      return (parts.left, parts.right)
    }
  }
}

extension String {
  fileprivate func parts(around sign: String) -> (left: String, right: String) {
    var start = startIndex
    while start < endIndex, !self[start...].hasPrefix(sign) { start = index(after: start) }
    return (String(self[..<start]), String(self[start...].dropFirst(sign.count)))
  }
}
