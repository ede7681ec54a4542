import Diagnostics
import JourneyTemplates
import Patterns
import Values

/// A pattern that takes other engines than Serai's ages to refuse a text.
struct ExplodingPattern: TemplateRule {
  let id = "exploding-pattern"
  let severity = Severity.warning
  let category = RuleCategory.security

  /// Judging a hostile pattern takes some milliseconds, so no more of one template are judged.
  private static let mostPatterns = 20
  /// Three loops in a row take a thousand characters a hundred million steps, which is the limit.
  private static let leastDegree = 4

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (pattern, path) in template.patterns.prefix(Self.mostPatterns) {
      guard let summary = summary(pattern) else { continue }
      report.add(
        summary, at: template.place(path),
        explanation: "Serai's own engine remembers where it has been, but browsers and Python try"
          + " one way after the other: a short hostile value can keep them busy for years.",
        help: "Let each character be matched in one way: no loop in a loop over the same characters"
      )
    }
  }

  private func summary(_ pattern: String) -> String? {
    guard pattern.mayGrow, let compiled = try? Pattern(pattern),
      let growth = try? Pattern.growth(of: pattern)
    else {
      return nil
    }
    guard compiled.isLinear else { return "The pattern refers back to what it has matched" }
    return switch growth {
    case .exponential: "The pattern can be matched in exponentially many ways"
    case .polynomial(let degree) where degree >= Self.leastDegree:
      "The pattern takes time like the length to the power of \(degree)"
    case .polynomial, .unknown: nil
    }
  }
}

extension String {
  /// Whether a pattern is worth the analysis: a group is repeated, three repetitions may share
  /// characters, or something refers back.
  fileprivate var mayGrow: Bool {
    var repetitions = 0
    var last: UInt8 = 0
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "{"):
        if last == UInt8(ascii: ")") { return true }
        repetitions += 1
      case 0x31...0x39, UInt8(ascii: "k"): if last == UInt8(ascii: "\\") { return true }
      default: break
      }
      last = byte
    }
    return repetitions >= 3
  }
}

extension TemplateSubject {
  /// The patterns of constraints and schemas, with their paths in the resolved template.
  fileprivate var patterns: [(pattern: String, path: DataPath)] {
    template.parameters.enumerated().flatMap { index, parameter in
      let path = DataPath.root["parameters"][index]
      let own = parameter.constraints?.pattern.map {
        [(pattern: $0, path: path["constraints"]["pattern"])]
      }
      return (own ?? []) + Self.patterns(in: parameter.schema ?? .null, path["schema"])
    }
  }

  /// Recursion is bounded by the depth of values, which the reader bounds.
  private static func patterns(
    in schema: Value, _ path: DataPath
  ) -> [(pattern: String, path: DataPath)] {
    switch schema {
    case .array(let items):
      items.enumerated().flatMap { patterns(in: $1, path[$0]) }
    case .object(let object):
      object.entries.flatMap { entry in
        if entry.key == "pattern", let pattern = entry.value.string {
          return [(pattern: pattern, path: path["pattern"])]
        }
        return patterns(in: entry.value, path[entry.key])
      }
    default: []
    }
  }
}
