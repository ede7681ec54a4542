public import Diagnostics

/// Something that every template, or a catalog as a whole, must be like.
///
/// A rule is one file, named as the rule, and one page, `docs/rules/<id>.md`, that documents it and whose examples
/// are run as its tests. What it looks at is said by the protocols that refine this one.
public protocol Rule: Sendable {
  /// Creates the rule; rules have no state.
  init()

  /// The defect itself, in kebab-case.
  var id: String { get }

  /// How much the defect matters.
  var severity: Severity { get }

  /// What kind of defect it is.
  var category: RuleCategory { get }
}

extension Rule {
  /// Most defects are errors.
  public var severity: Severity { .error }
}
