/// What publishing did.
public struct PublishingReport: Sendable, Equatable {
  /// Files that are new or have changed.
  public var written = 0
  /// Files that were there already, byte for byte.
  public var unchanged = 0
  /// Files of an earlier build that are no longer made.
  public var removed = 0
}
