import Files

/// Who has used what: a matrix of users and items with ones and zeros, row by row.
public struct InteractionMatrix: Sendable {
  /// How many items there are.
  public let itemCount: Int
  /// Where the items of each user begin in `items`, and where the last one's end.
  public let starts: [Int]
  /// The items of all users, user by user, in order.
  public let items: [UInt32]

  /// Puts a matrix together from its rows; each has its items in order, and none twice.
  public init(itemCount: Int, starts: [Int], items: [UInt32]) {
    self.itemCount = itemCount
    self.starts = starts
    self.items = items
  }

  /// Puts a matrix together from the items of each user.
  public init(itemCount: Int, _ rows: [[UInt32]]) {
    var starts = [0]
    for row in rows { starts.append(starts[starts.count - 1] + row.count) }
    self.init(itemCount: itemCount, starts: starts, items: rows.flatMap { $0 })
  }

  /// How many users there are.
  public var userCount: Int { starts.count - 1 }

  /// The items of a user, in order.
  public func items(of user: Int) -> ArraySlice<UInt32> { items[starts[user]..<starts[user + 1]] }

  /// How many users each item has.
  public var itemCounts: [Int] {
    var counts = [Int](repeating: 0, count: itemCount)
    for item in items { counts[Int(item)] += 1 }
    return counts
  }

  /// The same with rows and columns changed about: the users of each item, in order.
  public var transposed: InteractionMatrix {
    var starts = [0]
    for count in itemCounts { starts.append(starts[starts.count - 1] + count) }
    var next = starts
    var users = [UInt32](repeating: 0, count: items.count)
    for user in 0..<userCount {
      for item in items(of: user) {
        users[next[Int(item)]] = UInt32(user)
        next[Int(item)] += 1
      }
    }
    return InteractionMatrix(itemCount: userCount, starts: starts, items: users)
  }
}
