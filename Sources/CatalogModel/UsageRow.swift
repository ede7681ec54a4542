/// One row of a usage file: somebody ran a template.
public struct UsageRow: Sendable, Equatable {
  /// How a run ended.
  public enum Outcome: String, Sendable, CaseIterable {
    case completed, abandoned, failed
  }

  /// When, as it was written (RFC 3339).
  public var time: String
  /// A pseudonym; never published.
  public var user: String
  /// The template's id.
  public var template: String
  /// The version that ran.
  public var version: String
  /// How it ended.
  public var outcome: Outcome
  /// How long making the journey took, in milliseconds.
  public var instantiationMs: Int?
  /// How long the run took, in milliseconds.
  public var executionMs: Int?

  /// The columns of a usage file, in order.
  public static let columns = [
    "time", "user", "template", "version", "outcome", "instantiation_ms", "execution_ms",
  ]
}
