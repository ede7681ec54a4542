import CatalogModel
import Glibc
public import UsageCounting

/// How popular a template is.
///
/// P = U · s / A, with U the users, each weighed by 2^(-d/h) for the d days since their last run and the
/// catalog's half-life h; s the share of completed runs, drawn towards the catalog's; and A = 1 - 2^(-a/h)
/// for a template that is a days old, at least 14: the share of a steady audience's weight that it can have
/// gathered by then, so that age alone makes no difference. One user counts once, however often they ran it.
public struct PopularityFigure: Sendable {
  /// P: about how many people would be using it, were it old.
  public let value: Double
  /// How many people have run it.
  public let users: Int
  /// U: users weighed by how recently they did.
  public let recentUsers: Double
  /// s, 0 to 1.
  public let success: Double
  /// A, 0 to 1.
  public let ageShare: Double
  /// What became of its runs.
  public let counts: UsageCounts
  private let settings: InsightSettings
  private let successPrior: SuccessPrior

  /// The youngest age, in days, that is told apart.
  static let youngest = 14

  /// The popularity of a template of an age in days.
  init(
    users: Int, recentUsers: Double, counts: UsageCounts, age: Int, _ prior: SuccessPrior,
    _ settings: InsightSettings
  ) {
    self.users = users
    self.recentUsers = recentUsers
    self.counts = counts
    self.settings = settings
    successPrior = prior
    success = prior.share(counts)
    ageShare = 1 - exp2(-Double(max(age, Self.youngest)) / Double(max(1, settings.halfLifeDays)))
    value = recentUsers * success / ageShare
  }

  /// How many people have run it, as it may be told.
  public var shownUsers: BlurredCount { BlurredCount(users, below: settings.smallCount) }

  /// How many runs there were, as it may be told.
  public var shownRuns: BlurredCount { BlurredCount(counts.total, below: settings.smallCount) }

  /// The share of completed runs as they were; nil where there are too few to tell.
  public var shownSuccess: Double? {
    guard counts.total > 0, shownRuns.exact != nil, shownUsers.exact != nil else { return nil }
    return Double(counts.completed) / Double(counts.total)
  }

  /// How the popularity comes about, in words.
  public var explanation: String {
    guard users > 0 else { return "Nobody has run it yet." }
    guard let shownSuccess else { return "\(shownUsers.text("person", "people")) ran it." }
    return "\(shownUsers.text("person", "people")) ran it; those whose last run is "
      + "\(settings.halfLifeDays) days ago count half, which makes \(recentUsers.fixed(1)). "
      + "\(Wording.percent(shownSuccess)) of \(shownRuns.text("run", "runs")) were completed "
      + "(\(Wording.percent(success)) drawn towards the catalog's "
      + "\(Wording.percent(successPrior.mean))); "
      + "at its age it can have gathered \(Wording.percent(ageShare)) of its audience. "
      + "\(recentUsers.fixed(1)) × \(success.fixed(2)) ÷ \(ageShare.fixed(2)) = \(value.fixed(1))."
  }
}
