import Files

/// How the templates of a catalog were used: all usage files, counted.
///
/// The same whatever the order of rows and files, and however many cores did the counting.
public struct UsageTable: Sendable {
  /// One user's runs of one template.
  public struct UserRuns: Sendable, Equatable {
    /// Position in `templates`.
    public let template: UInt32
    /// How many; at most 65,535 are told apart.
    public var runs: UInt16
    /// The last of them, in days since 1970-01-01.
    public var lastDay: UInt16
  }

  /// How each template was used, by id in order; those too that the catalog does not have.
  public private(set) var templates: [TemplateUsage] = []
  /// The hashes of all users, in order.
  public private(set) var users: [UInt64] = []
  /// Where the runs of each user begin in `userRuns`, and where the last one's end.
  public private(set) var starts: [Int] = [0]
  /// The runs of all users, user by user, by template in order.
  public private(set) var userRuns: [UserRuns] = []
  /// Rows that could be read.
  public private(set) var rows = 0
  /// Rows that could not.
  public private(set) var malformed = 0

  /// Creates an empty one.
  public init() {}

  /// Rows that are not counted, since one user had too many of a template on one day.
  public var leftOut: Int { templates.reduce(0) { $0 + $1.leftOut } }

  /// The position of a template (binary search); nil where nobody has used it.
  public func position(of templateId: String) -> Int? {
    let position = templates.partitioningIndex { $0.templateId >= templateId }
    guard position < templates.count, templates[position].templateId == templateId else {
      return nil
    }
    return position
  }

  /// How a template was used; nil where nobody has used it.
  public subscript(templateId: String) -> TemplateUsage? {
    position(of: templateId).map { templates[$0] }
  }

  /// A user's runs, by template in order; none where the hash is unknown.
  public func runs(of user: UInt64) -> ArraySlice<UserRuns> {
    let position = users.partitioningIndex { $0 >= user }
    guard position < users.count, users[position] == user else { return [] }
    return userRuns[starts[position]..<starts[position + 1]]
  }

  /// Puts months together.
  public init(_ months: [UsageMonth], workers: Int? = nil) {
    rows = months.reduce(0) { $0 + $1.rows }
    malformed = months.reduce(0) { $0 + $1.malformed }
    let positions = merge(months.map(\.templates))
    let parts = parallelMap(count: Self.partCount, workers: workers) { part in
      UserPart(part, of: Self.partCount, months, positions)
    }
    users.reserveCapacity(parts.reduce(0) { $0 + $1.users.count })
    userRuns.reserveCapacity(parts.reduce(0) { $0 + $1.runs.count })
    starts.reserveCapacity(users.capacity + 1)
    for part in parts {
      users += part.users
      starts += part.ends.map { $0 + userRuns.count }
      userRuns += part.runs
    }
    for run in userRuns { templates[Int(run.template)].users += 1 }
  }

  /// Users are merged in so many parts, by the first bits of their hashes.
  private static let partCount = 64

  /// Merges the templates of all months; gives the position of each month's templates among all.
  private mutating func merge(_ months: [[TemplateUsage]]) -> [[UInt32]] {
    let ids = Set(months.flatMap { $0.filter { !$0.days.isEmpty }.map(\.templateId) }).sorted()
    templates = ids.map { TemplateUsage(templateId: $0) }
    return months.map { month in
      month.map { usage in
        guard !usage.days.isEmpty else { return 0 }
        let position = ids.partitioningIndex { $0 >= usage.templateId }
        templates[position].add(usage)
        return UInt32(position)
      }
    }
  }
}

/// The users of one range of hashes.
private struct UserPart: Sendable {
  var users: [UInt64] = []
  /// Where the runs of each user end.
  var ends: [Int] = []
  var runs: [UsageTable.UserRuns] = []

  init(_ part: Int, of count: Int, _ months: [UsageMonth], _ positions: [[UInt32]]) {
    let width = UInt64.max / UInt64(count) + 1
    let (first, last) = (UInt64(part) * width, UInt64(part) * width + (width - 1))
    var all: [UsageMonth.UserRuns] = []
    for (month, positions) in zip(months, positions) {
      let start = month.userRuns.partitioningIndex { $0.user >= first }
      let end = month.userRuns.partitioningIndex { $0.user > last }
      all += month.userRuns[start..<end].lazy.map { run in
        UsageMonth.UserRuns(
          user: run.user, template: positions[Int(run.template)], runs: run.runs,
          lastDay: run.lastDay)
      }
    }
    all.sort { ($0.user, $0.template) < ($1.user, $1.template) }
    runs.reserveCapacity(all.count)
    for run in all { add(run) }
  }

  private mutating func add(_ run: UsageMonth.UserRuns) {
    if users.last != run.user {
      users.append(run.user)
      ends.append(runs.count)
    } else if let last = runs.last, last.template == run.template {
      runs[runs.count - 1].runs = last.runs.addingSaturated(run.runs)
      runs[runs.count - 1].lastDay = max(last.lastDay, run.lastDay)
      return
    }
    runs.append(.init(template: run.template, runs: run.runs, lastDay: run.lastDay))
    ends[ends.count - 1] = runs.count
  }
}

extension TemplateUsage {
  /// Adds another month's.
  fileprivate mutating func add(_ other: TemplateUsage) {
    for day in other.days { add(day) }
    for (version, counts) in other.versions {
      versions[version] = (versions[version] ?? UsageCounts()) + counts
    }
    instantiation = instantiation + other.instantiation
    execution = execution + other.execution
    leftOut += other.leftOut
  }

  /// Months come in the order of their files, so days nearly always come last; at a month's edge another
  /// time zone's may not.
  private mutating func add(_ day: UsageDay) {
    let position = days.partitioningIndex { $0.day >= day.day }
    if position < days.count, days[position].day == day.day {
      days[position].users += day.users
      days[position].counts = days[position].counts + day.counts
    } else {
      days.insert(day, at: position)
    }
  }
}

extension UInt16 {
  /// The sum, or the largest number where that is larger.
  func addingSaturated(_ other: UInt16) -> UInt16 {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    return isTooLarge ? .max : sum
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first position whose element meets a condition that all later ones meet too.
  func partitioningIndex(_ isLater: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isLater(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
