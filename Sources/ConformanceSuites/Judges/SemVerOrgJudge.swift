import SemanticVersions
import Values

/// Judges `{valid, invalid}`: texts that are versions, and are written back as they were, and texts
/// that are none.
enum SemVerOrgJudge {
  static func verdicts(on data: Value) throws(MalformedSuite) -> [Verdict] {
    guard let valid = data["valid"]?.array, let invalid = data["invalid"]?.array else {
      throw MalformedSuite("A semver-org suite has the lists 'valid' and 'invalid'")
    }
    return valid.map { text in
      let version = text.string.flatMap { SemanticVersion($0) }
      let isDue = version.map { .string($0.description) } == text
      return Verdict("valid \(text.brief)", failure: isDue ? nil : "refused")
    }
      + invalid.map { text in
        let version = text.string.flatMap { SemanticVersion($0) }
        return Verdict("invalid \(text.brief)", failure: version == nil ? nil : "taken")
      }
  }
}
