import Comparison
import Diagnostics
import JSONPath
import SemanticVersions
import Values

/// A comparison of two versions as a machine reads it; `docs/diff.md` describes it.
///
/// The format has a version of its own, which rises when a reader of the former would go wrong.
enum ComparisonFile {
  static let version = 1

  static func value(_ comparison: TemplateComparison, of templateId: String) -> Value {
    [
      "version": Value(version), "serai": .string(SeraiVersion.text),
      "templateId": .string(templateId), "before": .string(comparison.before.description),
      "after": .string(comparison.after.description), "bump": bump(comparison),
      "counts": counts(comparison), "changes": .array(comparison.changes.map(value)),
    ]
  }

  private static func bump(_ comparison: TemplateComparison) -> Value {
    [
      "actual": .string(comparison.actualBump.rawValue),
      "needed": .string(comparison.neededBump.rawValue),
      "isEnough": .bool(comparison.isBumpEnough),
      "neededVersion": comparison.neededVersion.map { .string($0.description) } ?? .null,
      "sentences": .array(comparison.sentences.map { .string($0) }),
    ]
  }

  private static func counts(_ comparison: TemplateComparison) -> Value {
    var counts = Object()
    for impact in ChangeImpact.allCases.reversed() {
      counts.append(
        impact.rawValue, Value(comparison.changes.count { $0.impact == impact }))
    }
    return .object(counts)
  }

  private static func value(_ change: TemplateChange) -> Value {
    var object: Object = [
      "part": .string(change.part.rawValue), "kind": .string(change.kind.rawValue),
      "impact": .string(change.impact.rawValue), "reason": .string(change.reason),
      "path": .string(change.path.description),
      "jsonPath": .string(change.path.place.normalizedJSONPath),
    ]
    if let before = change.before { object.append("before", before) }
    if let after = change.after { object.append("after", after) }
    return .object(object)
  }
}
