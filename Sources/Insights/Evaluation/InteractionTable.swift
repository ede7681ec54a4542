public import UsageCounting

/// Who used what and when, as a table that may come from anywhere.
public struct InteractionTable: Sendable {
  /// One line of it.
  public struct Row: Sendable {
    /// Position in `users`.
    public let user: UInt32
    /// Position in `items`.
    public let item: UInt32
    /// When, in whatever unit the table has; 0 where it has none.
    public let time: Double
  }

  /// The names of all users, in order.
  public let users: [String]
  /// The names of all items, in order.
  public let items: [String]
  /// By user, then by item; each pair once, with its last time.
  public let rows: [Row]
  /// Whether rows say when.
  public let hasTimes: Bool

  /// Sorts a table out; the same whatever the order of its rows.
  public init(users: NameTable, items: NameTable, rows: [Row], hasTimes: Bool) {
    let (userNames, userRanks) = Self.ranked(users)
    let (itemNames, itemRanks) = Self.ranked(items)
    self.users = userNames
    self.items = itemNames
    self.hasTimes = hasTimes
    let sorted = rows.map { row in
      Row(user: userRanks[Int(row.user)], item: itemRanks[Int(row.item)], time: row.time)
    }.sorted { ($0.user, $0.item, $0.time) < ($1.user, $1.item, $1.time) }
    var unique: [Row] = []
    for row in sorted {
      if let last = unique.last, last.user == row.user, last.item == row.item {
        unique[unique.count - 1] = row
      } else {
        unique.append(row)
      }
    }
    self.rows = unique
  }

  init(users: [String], items: [String], rows: [Row], hasTimes: Bool) {
    self.users = users
    self.items = items
    self.rows = rows
    self.hasTimes = hasTimes
  }

  /// The names in order, and where each number of the table comes in it.
  private static func ranked(_ table: NameTable) -> ([String], [UInt32]) {
    let names = (0..<table.count).map { table[$0] }
    let order = names.indices.sorted { names[$0] < names[$1] }
    var ranks = [UInt32](repeating: 0, count: names.count)
    for (rank, number) in order.enumerated() { ranks[number] = UInt32(rank) }
    return (order.map { names[$0] }, ranks)
  }

  /// The table without its times.
  public var matrix: InteractionMatrix {
    var counts = [Int](repeating: 0, count: users.count)
    for row in rows { counts[Int(row.user)] += 1 }
    var starts = [0]
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    return InteractionMatrix(itemCount: items.count, starts: starts, items: rows.map(\.item))
  }
}
