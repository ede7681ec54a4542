import UsageCounting

/// What a model learns from, and what it is asked for.
public struct InteractionSplit: Sendable {
  /// How a table is cut.
  public enum Kind: String, Sendable, CaseIterable {
    /// Of each user a share, drawn at random.
    case user
    /// Everything after a moment: what a model that learnt until then would have had to foresee.
    case time
  }

  /// What is learnt from.
  public let training: InteractionTable
  /// For each user what is to be found, in order; none where nothing was put aside, or nothing is left to
  /// know them by.
  public let wanted: [[UInt32]]

  /// Cuts a table.
  ///
  /// - Parameters:
  ///   - share: of the interactions, what is put aside, above 0 and below 1.
  ///   - seed: the same seed cuts the same table in the same way, whatever the order of its rows.
  public init(_ table: InteractionTable, by kind: Kind, share: Double, seed: UInt64) {
    let isWanted =
      switch kind {
      case .user: Self.drawn(table, share, seed)
      case .time: Self.latest(table, share)
      }
    var training: [InteractionTable.Row] = []
    var wanted = [[UInt32]](repeating: [], count: table.users.count)
    var isKnown = [Bool](repeating: false, count: table.users.count)
    for (row, isWanted) in zip(table.rows, isWanted) {
      if isWanted {
        wanted[Int(row.user)].append(row.item)
      } else {
        training.append(row)
        isKnown[Int(row.user)] = true
      }
    }
    for user in wanted.indices where !isKnown[user] { wanted[user] = [] }
    self.wanted = wanted
    self.training = InteractionTable(
      users: table.users, items: table.items, rows: training, hasTimes: table.hasTimes)
  }

  /// Of each user a share, rounded: the first of their items in a random order.
  private static func drawn(_ table: InteractionTable, _ share: Double, _ seed: UInt64) -> [Bool] {
    var isWanted = [Bool](repeating: false, count: table.rows.count)
    var start = 0
    while start < table.rows.count {
      let user = table.rows[start].user
      var end = start
      while end < table.rows.count, table.rows[end].user == user { end += 1 }
      // By the user's name, so that one user's rows do not change what is drawn of another's.
      var generator = SplitMix64(seed: seed ^ UserHash.of(table.users[Int(user)]))
      let order = (start..<end).shuffled(using: &generator)
      let count = Int((Double(end - start) * share).rounded())
      for row in order.prefix(count) { isWanted[row] = true }
      start = end
    }
    return isWanted
  }

  /// Of all users what is later than the moment before which 1 - share of all lies.
  private static func latest(_ table: InteractionTable, _ share: Double) -> [Bool] {
    let times = table.rows.map(\.time).sorted()
    guard !times.isEmpty else { return [] }
    let cut = times[min(times.count - 1, Int(Double(times.count) * (1 - share)))]
    return table.rows.map { $0.time >= cut }
  }
}
