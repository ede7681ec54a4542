import Insights
import Synchronization

/// The place of each template among all in the orders that lists can be read in, each found when it is first asked
/// for: where no list has changed, nobody asks.
final class OrderPlaces: Sendable {
  private let find: @Sendable (BrowseOrder) -> [Int]
  private let known = Mutex<[BrowseOrder: [Int]]>([:])

  init(find: @escaping @Sendable (BrowseOrder) -> [Int]) { self.find = find }

  subscript(order: BrowseOrder) -> [Int] {
    known.withLock { known in
      if let places = known[order] { return places }
      let places = find(order)
      known[order] = places
      return places
    }
  }
}
