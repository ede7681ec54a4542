public import Values

/// In what one piece of data differs from another.
public struct DataChange: Sendable, Hashable {
  /// What happened.
  public var kind: ChangeKind
  /// Where.
  public var path: ChangePath
  /// What was there; nil for what was added.
  public var before: Value?
  /// What is there; nil for what was removed.
  public var after: Value?

  /// Creates a change.
  public init(_ kind: ChangeKind, _ path: ChangePath, before: Value?, after: Value?) {
    self.kind = kind
    self.path = path
    self.before = before
    self.after = after
  }
}
