/// What one usage file comes to: counted, with no row kept.
public struct UsageMonth: Sendable {
  /// One user's runs of one template within the month.
  struct UserRuns: Sendable {
    /// The hash of the pseudonym.
    let user: UInt64
    /// Position in `templates`.
    let template: UInt32
    /// At most 65,535 are told apart.
    var runs: UInt16
    /// The last of them, in days since 1970-01-01.
    var lastDay: UInt16
  }

  /// By id, in order.
  var templates: [TemplateUsage] = []
  /// By user, then by template.
  var userRuns: [UserRuns] = []
  /// Rows that can be read, on the days that were asked for.
  var rows = 0
  /// Rows that cannot be read.
  var malformed = 0

  /// Creates one without a row.
  public init() {}
}
