import CatalogModel
import Decoding
import Diagnostics
import TemplateRules

/// What a catalog makes of the rules: how much each matters, and which findings it lives with.
///
/// Errors that no rule has found, such as a file that is no YAML, are beyond it: nothing could be
/// published of them.
struct Ruling: Sendable {
  private let severities: RuleSeverities
  /// The waivers that hold, with their places in the list.
  private let waivers: [(index: Int, waiver: Waiver)]
  private static let rules = Set(RuleRegistry.all.map(\.id))

  /// What a catalog may set: rules, and warnings of reading; its errors keep a file from being read, and
  /// stay errors.
  static let known =
    RuleRegistry.all.map(\.id) + [
      "invalid-inheritance-path", "malformed-usage", "stray-file", "yanked-reference",
    ]

  /// - Parameter asOf: the day on which waivers hold or not.
  init(_ settings: ValidationSettings, asOf: CalendarDate) {
    severities = RuleSeverities(
      Dictionary(settings.severities.entries.map { ($0.key, $0.value.severity) }) { $1 })
    waivers = settings.waivers.enumerated().filter { $1.holds(on: asOf) }.map { ($0, $1) }
  }

  /// Whether a rule is to be run at all.
  func runs(_ rule: any Rule) -> Bool { severities.runs(rule.id) }

  /// The diagnostics as the catalog has them, and the waivers that were needed for that.
  func apply(_ diagnostics: [Diagnostic]) -> (kept: [Diagnostic], waivers: Set<Int>) {
    guard !severities.isEmpty || !waivers.isEmpty else { return (diagnostics, []) }
    var used: Set<Int> = []
    let kept = diagnostics.compactMap { diagnostic -> Diagnostic? in
      guard diagnostic.severity != .error || Self.rules.contains(diagnostic.id) else {
        return diagnostic
      }
      if let waiver = waivers.first(where: { $0.waiver.covers(diagnostic) }) {
        used.insert(waiver.index)
        return nil
      }
      return severities.apply(to: diagnostic)
    }
    return (kept, used)
  }
}

extension Waiver {
  /// Whether it has not expired.
  func holds(on day: CalendarDate) -> Bool {
    CalendarDate(expires).map { $0.day >= day.day } ?? false
  }

  fileprivate func covers(_ diagnostic: Diagnostic) -> Bool {
    let file = diagnostic.location.file
    return rule == diagnostic.id && (file == path || file.hasPrefix(path + "/"))
  }
}

extension RuleSetting {
  fileprivate var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .suggestion: .suggestion
    case .off: nil
    }
  }
}
