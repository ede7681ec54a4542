/// How one template was used.
public struct TemplateUsage: Sendable, Equatable {
  /// The template, as usage files name it; the catalog may not have it.
  public let templateId: String
  /// The days on which it ran, in order.
  public var days: [UsageDay] = []
  /// What became of the runs of each version, by the version as it is written.
  public var versions: [String: UsageCounts] = [:]
  /// How many people ran it.
  public var users = 0
  /// How long making the journey took.
  public var instantiation = UsageDuration()
  /// How long the journey took.
  public var execution = UsageDuration()
  /// Runs that are not counted: one user had too many of them on one day.
  public var leftOut = 0

  /// Creates the usage of a template that nobody has used.
  public init(templateId: String) { self.templateId = templateId }

  /// What became of all runs.
  public var counts: UsageCounts { days.reduce(UsageCounts()) { $0 + $1.counts } }
}
