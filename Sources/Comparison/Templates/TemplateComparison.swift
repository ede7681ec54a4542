public import JourneyTemplates
public import SemanticVersions
import Values

/// What changed for an adopter between two versions of a template.
///
/// ```swift
/// let comparison = TemplateComparison(before: old.template, after: new.template)
/// comparison.neededBump   // .major
/// comparison.isBumpEnough // false, where the versions are 1.3.0 and 1.4.0
/// ```
public struct TemplateComparison: Sendable {
  /// The version before.
  public let before: SemanticVersion
  /// The version after.
  public let after: SemanticVersion
  /// By part, the weightiest first, then in the order of the template.
  public let changes: [TemplateChange]

  /// Compares two versions with all that they inherit: `ResolvedTemplate.template`.
  public init(before: JourneyTemplate, after: JourneyTemplate) {
    self.before = before.version
    self.after = after.version
    var judgement = Judgement(ComparedTemplate(before), ComparedTemplate(after))
    changes = judgement.changes()
  }

  /// The weightiest of its changes; nil where there is none.
  public var impact: ChangeImpact? { changes.map { $0.impact }.max() }

  /// The bump that the changes call for.
  public var neededBump: VersionBump {
    impact.map { VersionBump(for: $0, after: before) } ?? .none
  }

  /// The bump that the versions make.
  public var actualBump: VersionBump { VersionBump(from: before, to: after) }

  /// Whether the versions differ by enough.
  ///
  /// A prerelease promises nothing, so that anything may follow it.
  public var isBumpEnough: Bool {
    actualBump >= neededBump || before.isPrerelease && actualBump > .none
  }

  /// The lowest version that is enough for the changes; nil where there is none.
  public var neededVersion: SemanticVersion? {
    switch neededBump {
    case .none, .prerelease: nil
    case .patch: before.incremented(to: .patch)
    case .minor: before.incremented(to: .minor)
    case .major: before.incremented(to: .major)
    }
  }
}
