public import Values

/// A public suite of cases that one of the engine's languages is measured with.
public enum Suite: String, Sendable, CaseIterable {
  case jsonSchema = "json-schema"
  case jsonPath = "jsonpath"
  case handlebars
  case expressions
  case semverNode = "semver-node"
  case semverOrg = "semver-org"
  case mergePatch = "merge-patch"
  case yaml

  /// The name of its file in a folder of suites.
  public var fileName: String {
    switch self {
    case .jsonSchema: "json-schema-2020-12.json"
    case .jsonPath: "jsonpath-rfc9535.json"
    case .handlebars: "handlebars.json"
    case .expressions: "js-expressions.json"
    case .semverNode: "semver-node.json"
    case .semverOrg: "semver-org.json"
    case .mergePatch: "merge-patch-rfc7396.json"
    case .yaml: "yaml.json"
    }
  }

  /// Judges every case of the suite's file.
  ///
  /// - Throws: `MalformedSuite` where the data is not in the suite's format.
  public func score(_ data: Value) throws(MalformedSuite) -> Score {
    switch self {
    case .jsonSchema: Score(try JSONSchemaJudge.verdicts(on: cases(data)))
    case .jsonPath: Score(try JSONPathJudge.verdicts(on: cases(data)))
    case .handlebars: Score(try HandlebarsJudge.verdicts(on: cases(data)))
    case .expressions: Score(try ExpressionsJudge.verdicts(on: cases(data)))
    case .semverNode: Score(try SemVerNodeJudge.verdicts(on: data))
    case .semverOrg: Score(try SemVerOrgJudge.verdicts(on: data))
    case .mergePatch: Score(try MergePatchJudge.verdicts(on: cases(data)))
    case .yaml: Score(try YAMLJudge.verdicts(on: cases(data)))
    }
  }

  private func cases(_ data: Value) throws(MalformedSuite) -> [Value] {
    guard let cases = data.array, !cases.isEmpty else {
      throw MalformedSuite("A \(rawValue) suite is a list of cases")
    }
    return cases
  }
}
