public import Values

/// A change between two versions of a template, and what it means for an adopter.
public struct TemplateChange: Sendable, Hashable {
  /// The kind of part that it is in.
  public var part: ChangedPart
  /// What happened.
  public var kind: ChangeKind
  /// Where: in the version before for what was removed, else in the version after.
  ///
  /// It is a path of the resolved template; a default or a requirement that the template says in
  /// `defaultValues` or `requiredParameters` is shown at its parameter.
  public var path: ChangePath
  /// What was there; nil for what was added.
  public var before: Value?
  /// What is there; nil for what was removed.
  public var after: Value?
  /// What it means.
  public var impact: ChangeImpact
  /// Why it means that: one sentence.
  public var reason: String

  init(_ part: ChangedPart, _ change: DataChange, _ impact: ChangeImpact, _ reason: String) {
    self.part = part
    kind = change.kind
    path = change.path
    before = change.before
    after = change.after
    self.impact = impact
    self.reason = reason
  }
}
