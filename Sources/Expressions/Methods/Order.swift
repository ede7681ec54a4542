/// Items on their way into an order, equal ones as they came.
///
/// Short lists go the way that V8 takes, so that functions which contradict themselves, such as
/// `(a, b) => a < b ? -1 : 1`, have the same results: a run that is in order already, and the others
/// put in by halving. Long lists are merged of such pieces.
struct Order<Item> {
  private var items: [Item]

  init(_ items: [Item]) { self.items = items }

  /// V8 takes pieces of 32 to 64 items, as many of one length as it can.
  private static func pieceLength(_ count: Int) -> Int {
    var (count, rest) = (count, 0)
    while count >= 64 {
      rest |= count & 1
      count >>= 1
    }
    return count + rest
  }

  mutating func sorted(
    _ isBefore: (Item, Item) throws(Fault) -> Bool
  ) throws(Fault) -> [Item] {
    let length = Self.pieceLength(items.count)
    var bounds = [0]
    while let low = bounds.last, low < items.count {
      let run = try runEnd(low, isBefore)
      let high = max(run, min(low + length, items.count))
      try insert(from: run, low, high, isBefore)
      bounds.append(high)
    }
    while bounds.count > 2 { try mergeNeighbours(&bounds, isBefore) }
    return items
  }

  /// Where the run ends that begins at an index; one that falls is turned around.
  private mutating func runEnd(
    _ low: Int, _ isBefore: (Item, Item) throws(Fault) -> Bool
  ) throws(Fault) -> Int {
    guard low + 1 < items.count else { return items.count }
    let isFalling = try isBefore(items[low + 1], items[low])
    var end = low + 2
    while end < items.count, try isBefore(items[end], items[end - 1]) == isFalling { end += 1 }
    if isFalling { items[low..<end].reverse() }
    return end
  }

  private mutating func insert(
    from start: Int, _ low: Int, _ high: Int, _ isBefore: (Item, Item) throws(Fault) -> Bool
  ) throws(Fault) {
    for index in start..<max(start, high) {
      let item = items[index]
      var (left, right) = (low, index)
      while left < right {
        let middle = left + (right - left) / 2
        if try isBefore(item, items[middle]) { right = middle } else { left = middle + 1 }
      }
      items.remove(at: index)
      items.insert(item, at: left)
    }
  }

  /// Merges each piece with the next.
  private mutating func mergeNeighbours(
    _ bounds: inout [Int], _ isBefore: (Item, Item) throws(Fault) -> Bool
  ) throws(Fault) {
    var merged: [Item] = []
    merged.reserveCapacity(items.count)
    var left = [0]
    for index in stride(from: 0, to: bounds.count - 1, by: 2) {
      let middle = bounds[index + 1]
      let end = index + 2 < bounds.count ? bounds[index + 2] : middle
      var (first, second) = (bounds[index], middle)
      while first < middle || second < end {
        let takesSecond =
          if first == middle { true } else if second == end { false } else {
            try isBefore(items[second], items[first])
          }
        merged.append(items[takesSecond ? second : first])
        if takesSecond { second += 1 } else { first += 1 }
      }
      left.append(end)
    }
    bounds = left
    items = merged
  }
}
