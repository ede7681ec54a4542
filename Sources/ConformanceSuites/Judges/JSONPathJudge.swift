import JSONPath
import Values

/// Judges `{selector, document, result | results, result_paths, invalid_selector}`: the values and
/// the normalized paths, or an error.
enum JSONPathJudge {
  static func verdicts(on cases: [Value]) throws(MalformedSuite) -> [Verdict] {
    var verdicts: [Verdict] = []
    for one in cases {
      verdicts.append(Verdict(try one.text("name"), failure: try failure(of: one)))
    }
    return verdicts
  }

  private static func failure(of one: Value) throws(MalformedSuite) -> String? {
    let selector = try one.text("selector")
    let isInvalid = one["invalid_selector"]?.bool == true
    do throws(JSONPathError) {
      let query = try JSONPathQuery(selector)
      return isInvalid ? "\(selector): taken" : failure(of: query, one)
    } catch {
      return isInvalid ? nil : "\(selector): \(error.message) (column \(error.column))"
    }
  }

  private static func failure(of query: JSONPathQuery, _ one: Value) -> String? {
    var steps = 1_000_000
    guard let matches = query.matches(in: one["document"] ?? .null, steps: &steps) else {
      return "\(query): took too many steps"
    }
    let values = Value.array(matches.map { $0.value })
    let paths = Value.array(matches.map { .string($0.path.normalizedJSONPath) })
    let dueValues = one["results"]?.array ?? [one["result"] ?? .null]
    let duePaths = one["results_paths"]?.array ?? one["result_paths"].map { [$0] } ?? []
    let isDue = dueValues.indices.contains { index in
      dueValues[index] == values
        && (!duePaths.indices.contains(index) || duePaths[index] == paths)
    }
    if isDue { return nil }
    return "\(query): \(values.brief) at \(paths.brief) instead of "
      + "\(Value.array(dueValues).brief) at \(Value.array(duePaths).brief)"
  }
}
