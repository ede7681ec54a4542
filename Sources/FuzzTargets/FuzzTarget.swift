import Expressions
import Handlebars
import JSONPath
import JSONSchema
import Patterns
import SemanticVersions
import Values
import YAML

/// A language of the engine that is to take any bytes without a crash, a hang or much memory.
///
/// Where a language has two inputs, such as a template and its data, a line of five dashes parts
/// them.
public enum FuzzTarget: String, Sendable, CaseIterable {
  case json, yaml, handlebars, expressions, jsonpath, patterns, versions
  case jsonSchema = "json-schema"

  /// What does not hold that should.
  public struct Violation: Error, Sendable, Hashable {
    /// The law.
    public let law: String
  }

  /// Gives an input to the language.
  ///
  /// - Throws: `Violation` where a law of the language does not hold for it.
  public func run(_ input: UnsafeBufferPointer<UInt8>) throws(Violation) {
    let bytes = Array(input)
    let (first, second) = Self.parts(of: bytes)
    switch self {
    case .json: try Self.json(bytes)
    case .yaml: Self.yaml(Self.text(bytes))
    case .handlebars: Self.handlebars(Self.text(first), Self.data(second))
    case .expressions: try Self.expression(Self.text(first), Self.data(second))
    case .jsonpath: try Self.jsonPath(Self.text(first), Self.data(second))
    case .patterns: Self.pattern(Self.text(first), Self.text(second))
    case .versions: try Self.versions(Self.text(first), Self.text(second))
    case .jsonSchema: try Self.jsonSchema(Self.data(first), Self.data(second))
    }
  }

  /// What stands before and after a line of five dashes.
  private static func parts(of bytes: [UInt8]) -> ([UInt8], [UInt8]) {
    let line = Array("\n-----\n".utf8)
    var start = bytes.startIndex
    while let index = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      if bytes[index...].starts(with: line) {
        return (Array(bytes[..<index]), Array(bytes[(index + line.count)...]))
      }
      start = index + 1
    }
    return (bytes, [])
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes as JSON; where they are not, a value with something of every kind.
  private static func data(_ bytes: [UInt8]) -> Value {
    (try? JSONReader.value(of: bytes))
      ?? [
        "a": [1, 2.5, "three", nil, true, ["b": ["c"]]], "b": ["a": "x<y", "é": [[]]], "n": -0.0,
        "s": "ab\u{301}😀", "t": true, "list": [["name": "Ann"], ["name": "Bob"]],
      ]
  }
}

extension FuzzTarget {
  private static func json(_ bytes: [UInt8]) throws(Violation) {
    guard let value = try? JSONReader.value(of: bytes) else { return }
    for style in [JSONWriter.Style.compact, .pretty] {
      let again = try? JSONReader.value(of: JSONWriter.bytes(of: value, style: style))
      guard again == value else { throw Violation(law: "what is written reads back the same") }
    }
  }

  private static func yaml(_ text: String) { _ = try? YAMLStream.values(of: text) }

  private static func handlebars(_ text: String, _ data: Value) {
    var set = TemplateSet()
    guard let template = try? HandlebarsTemplate(text, name: "main") else { return }
    set.add(template)
    var output: [UInt8] = []
    try? set.render("main", data, into: &output)
  }

  private static func expression(_ text: String, _ data: Value) throws(Violation) {
    guard let expression = try? Expression(text) else { return }
    let names = { (name: String) in data[name].map(ExpressionResult.value) }
    let first = try? expression.evaluate(names)
    guard describe(first) == describe(try? expression.evaluate(names)) else {
      throw Violation(law: "an expression gives the same each time")
    }
  }

  /// Tells NaN from other numbers, and NaN as equal to itself.
  private static func describe(_ result: ExpressionResult?) -> String {
    switch result {
    case nil: "error"
    case .undefined: "undefined"
    case .value(.number(let number)): number.description
    case .value(let value): JSONWriter.text(of: value)
    }
  }

  private static func jsonPath(_ text: String, _ data: Value) throws(Violation) {
    guard let query = try? JSONPathQuery(text) else { return }
    var steps = 100_000
    for match in query.matches(in: data, steps: &steps)?.prefix(50) ?? [] {
      var steps = 100_000
      let path = match.path.normalizedJSONPath
      let found = (try? JSONPathQuery(path))?.matches(in: data, steps: &steps)
      guard let found, found.count == 1, found[0].path == match.path else {
        throw Violation(law: "a normalized path leads to its match, and nowhere else")
      }
    }
  }

  private static func pattern(_ source: String, _ text: String) {
    for pattern in [try? Pattern(source), try? Pattern.iRegexp(source)] {
      var steps = 200_000
      _ = pattern?.isFound(in: text, steps: &steps)
      _ = pattern?.matchesWhole(text, steps: &steps)
    }
  }

  private static func versions(_ version: String, _ range: String) throws(Violation) {
    let range = VersionRange(range)
    guard let version = SemanticVersion(version) else { return }
    guard SemanticVersion(version.description) == version else {
      throw Violation(law: "a version reads back the same")
    }
    guard
      version.contained(in: range)
        == version.contained(
          in: range.flatMap {
            VersionRange($0.description)
          })
    else { throw Violation(law: "a range reads back the same") }
  }

  private static func jsonSchema(_ schema: Value, _ instance: Value) throws(Violation) {
    for formats in [FormatHandling.annotation, .assertion] {
      guard let schema = try? JSONSchema(schema, formats: formats) else { return }
      guard schema.isValid(instance) == schema.validate(instance).isValid else {
        throw Violation(law: "both ways of validation agree")
      }
    }
  }
}

extension SemanticVersion {
  fileprivate func contained(in range: VersionRange?) -> Bool? { range?.contains(self) }
}
