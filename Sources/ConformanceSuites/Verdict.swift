/// What came of one case of a suite.
public struct Verdict: Sendable, Hashable {
  /// Names the case in its suite.
  public let id: String
  /// What was due and what came instead; nil where the case has passed.
  public let failure: String?
  /// Which of a suite's separate counts the case belongs to; empty where there is only one.
  public let group: String

  /// Creates a verdict.
  public init(_ id: String, group: String = "", failure: String?) {
    self.id = id
    self.group = group
    self.failure = failure
  }

  /// Whether the case has passed.
  public var isPass: Bool { failure == nil }
}
