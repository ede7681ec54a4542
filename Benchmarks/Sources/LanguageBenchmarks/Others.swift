import Expressions
import Foundation
import JSONSchema
import Values

/// Conditions, compiled once, their names given anew for each evaluation.
enum Conditions {
  static func run(_ work: Value) throws {
    let contexts = work["contexts"]?.array ?? []
    let expressions = try (work["expressions"]?.array ?? []).map {
      try Expression($0.string ?? "")
    }
    func results() throws -> [Value] {
      var results: [Value] = []
      for context in contexts {
        for expression in expressions {
          let result = try expression.evaluate { context[$0].map(ExpressionResult.value) }
          results.append(result.value ?? .null)
        }
      }
      return results
    }
    let output = JSONWriter.plainText(of: .array(try results()))
    report("expressions", "Serai", try measure { consume(try results()) }, output: output)
  }
}

/// Schemas, compiled once, that instances are held against.
enum Schemas {
  static func run(_ works: Value) throws {
    for work in works.object?.entries ?? [] {
      let schema = try JSONSchema(work.value["schema"] ?? true)
      let instances = work.value["instances"]?.array ?? []
      let verdicts = instances.map { Value.bool(schema.isValid($0)) }
      report(
        "json-schema " + work.key, "Serai",
        measure { for instance in instances { consume(schema.isValid(instance)) } },
        output: JSONWriter.text(of: .array(verdicts)))
    }
  }
}

/// A large JSON file, read into values and into Foundation's objects.
enum JSONTexts {
  static func run(_ bytes: [UInt8]) throws {
    let data = Data(bytes)
    let count = String(bytes.count)
    report(
      "json", "Serai", try measure { consume(try JSONReader.value(of: bytes)) }, output: count)
    report(
      "json", "Foundation", try measure { consume(try JSONSerialization.jsonObject(with: data)) },
      output: count)
  }
}
