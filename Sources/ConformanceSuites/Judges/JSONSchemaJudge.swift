import JSONSchema
import Values

/// Judges `{keyword, schema, tests: [{data, valid}]}`: each test.
enum JSONSchemaJudge {
  static func verdicts(on groups: [Value]) throws(MalformedSuite) -> [Verdict] {
    var verdicts: [Verdict] = []
    for (index, group) in groups.enumerated() {
      let keyword = try group.text("keyword")
      guard let schema = group["schema"], let tests = group["tests"]?.array else {
        throw MalformedSuite("A group has no schema or no tests: \(group.brief)")
      }
      let compiled = compile(schema)
      for (number, test) in tests.enumerated() {
        let id =
          "\(keyword) \(index).\(number) \(group["description"]?.string ?? ""): "
          + (test["description"]?.string ?? "")
        verdicts.append(Verdict(id, failure: try failure(of: test, compiled)))
      }
    }
    return verdicts
  }

  private static func compile(_ schema: Value) -> Result<JSONSchema, JSONSchemaError> {
    do throws(JSONSchemaError) {
      return .success(try JSONSchema(schema))
    } catch {
      return .failure(error)
    }
  }

  /// Both ways of validation must agree with the test.
  private static func failure(
    of test: Value, _ schema: Result<JSONSchema, JSONSchemaError>
  ) throws(MalformedSuite) -> String? {
    guard let data = test["data"], let isValid = test["valid"]?.bool else {
      throw MalformedSuite("A test has no data or no verdict: \(test.brief)")
    }
    switch schema {
    case .failure(let error): return "the schema was refused: \(error.message)"
    case .success(let schema):
      let validation = schema.validate(data)
      guard validation.isValid == isValid else {
        let errors = validation.errors.map { $0.message }.joined(separator: "; ")
        return "\(data.brief) \(isValid ? "refused: \(errors)" : "taken")"
      }
      return schema.isValid(data) == isValid
        ? nil : "isValid and validate disagree on \(data.brief)"
    }
  }
}
