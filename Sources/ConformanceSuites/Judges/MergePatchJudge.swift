import Values

/// Judges `{original, patch, result}` of RFC 7396.
enum MergePatchJudge {
  static func verdicts(on cases: [Value]) throws(MalformedSuite) -> [Verdict] {
    var verdicts: [Verdict] = []
    for (index, one) in cases.enumerated() {
      guard let original = one["original"], let patch = one["patch"], let due = one["result"] else {
        throw MalformedSuite("A case has no original, patch or result: \(one.brief)")
      }
      let result = Merge.patching(original, with: patch)
      verdicts.append(
        Verdict(
          "\(index)",
          failure: result == due
            ? nil : "\(original.brief) + \(patch.brief): \(result.brief) instead of \(due.brief)"))
    }
    return verdicts
  }
}
