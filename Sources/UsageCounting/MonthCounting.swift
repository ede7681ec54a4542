/// Counts the rows of one usage file.
///
/// Rows lie in 256 buckets by the first bits of the user's hash; each is sorted, and then all rows of a user,
/// of a template and of a day are together.
struct MonthCounting {
  private var buckets = [[UsageRow]](repeating: [], count: 256)
  private(set) var rows = 0
  private let window: UsageWindow
  /// The day before the month begins: times with an offset may be a day off.
  private let firstDay: Int

  /// Days that the rows of a month may fall on.
  private static let dayCount = 34

  init(_ window: UsageWindow, firstDay: Int) {
    self.window = window
    self.firstDay = firstDay
  }

  mutating func add(_ row: UsageRow) {
    rows += 1
    buckets[Int(row.user >> 56)].append(row)
  }

  /// Counts what has come; a release is a template and its version, by the numbers in the rows.
  consuming func finish(_ releases: [(templateId: String, version: String)]) -> UsageMonth {
    let ranks = ReleaseRanks(releases)
    var month = UsageMonth()
    month.rows = rows
    month.templates = ranks.templates.map { TemplateUsage(templateId: $0) }
    var tally = Tally(ranks, firstDay: firstDay, dayCount: Self.dayCount)
    for bucket in buckets.indices {
      // Taken out, so that its memory goes when it is counted.
      var rows: [UsageRow] = []
      swap(&rows, &buckets[bucket])
      for index in rows.indices { ranks.rank(&rows[index]) }
      rows.sort(by: UsageRow.precedes)
      count(rows, &tally, &month)
    }
    tally.store(in: &month.templates, ranks)
    // What grows by doubling has room to spare; all months wait until the last is counted.
    month.userRuns = Array(unsafeUninitializedCapacity: month.userRuns.count) { buffer, count in
      count = month.userRuns.count
      _ = buffer.initialize(from: month.userRuns)
    }
    return month
  }

  /// Counts the rows of some users.
  private func count(_ rows: [UsageRow], _ tally: inout Tally, _ month: inout UsageMonth) {
    var start = 0
    while start < rows.count {
      let first = rows[start]
      let day = first.second / 86_400
      var end = start + 1
      while end < rows.count, rows[end].user == first.user, rows[end].template == first.template,
        rows[end].second / 86_400 == day
      {
        end += 1
      }
      let counted = min(end - start, window.runsPerUserAndDay)
      tally.add(rows[start..<start + counted], day: day, leftOut: end - start - counted)
      let runs = UsageMonth.UserRuns(
        user: first.user, template: UInt32(first.template),
        runs: UInt16(clamping: counted), lastDay: UInt16(clamping: firstDay + day))
      if let last = month.userRuns.last, last.user == runs.user, last.template == runs.template {
        month.userRuns[month.userRuns.count - 1].runs = last.runs.addingSaturated(runs.runs)
        month.userRuns[month.userRuns.count - 1].lastDay = runs.lastDay
      } else {
        month.userRuns.append(runs)
      }
      start = end
    }
  }
}

/// The releases of a file in an order that does not depend on its rows'.
private struct ReleaseRanks {
  /// By id, in order.
  let templates: [String]
  /// By template, then by version.
  let releases: [(templateId: String, version: String)]
  /// By the numbers in the rows.
  private let templateRanks: [Int]
  private let releaseRanks: [Int]

  init(_ given: [(templateId: String, version: String)]) {
    let order = given.indices.sorted { given[$0] < given[$1] }
    releases = order.map { given[$0] }
    var templates: [String] = []
    var templateRanks = [Int](repeating: 0, count: given.count)
    var releaseRanks = templateRanks
    for (rank, number) in order.enumerated() {
      if templates.last != given[number].templateId { templates.append(given[number].templateId) }
      templateRanks[number] = templates.count - 1
      releaseRanks[number] = rank
    }
    self.templates = templates
    self.templateRanks = templateRanks
    self.releaseRanks = releaseRanks
  }

  func rank(_ row: inout UsageRow) {
    let number = row.readRelease
    row.rank(template: templateRanks[number], release: releaseRanks[number])
  }
}

/// The counts of a month while its rows come.
private struct Tally {
  private var days: [UsageDay]
  private var releases: [UsageCounts]
  private var instantiations: [UsageDuration]
  private var executions: [UsageDuration]
  private var leftOut: [Int]
  private let dayCount: Int

  init(_ ranks: ReleaseRanks, firstDay: Int, dayCount: Int) {
    self.dayCount = dayCount
    days = ranks.templates.flatMap { _ in
      (0..<dayCount).map { UsageDay(day: firstDay + $0) }
    }
    releases = [UsageCounts](repeating: UsageCounts(), count: ranks.releases.count)
    instantiations = [UsageDuration](repeating: UsageDuration(), count: ranks.templates.count)
    executions = instantiations
    leftOut = [Int](repeating: 0, count: ranks.templates.count)
  }

  /// Counts one user's runs of one template on one day.
  mutating func add(_ rows: ArraySlice<UsageRow>, day: Int, leftOut: Int) {
    guard let template = rows.first?.template else { return }
    let slot = template * dayCount + day
    days[slot].users += 1
    self.leftOut[template] += leftOut
    for row in rows {
      days[slot].counts.add(row.outcome)
      releases[row.release].add(row.outcome)
      instantiations[template].add(row.instantiation)
      executions[template].add(row.execution)
    }
  }

  func store(in templates: inout [TemplateUsage], _ ranks: ReleaseRanks) {
    for index in templates.indices {
      templates[index].days = days[index * dayCount..<(index + 1) * dayCount]
        .filter { $0.users > 0 }
      templates[index].instantiation = instantiations[index]
      templates[index].execution = executions[index]
      templates[index].leftOut = leftOut[index]
    }
    var template = 0
    for (release, counts) in zip(ranks.releases, releases) {
      while templates[template].templateId != release.templateId { template += 1 }
      templates[template].versions[release.version] = counts
    }
  }
}
