/// The places in a program that have been visited, and those of them that are kept; quickly emptied.
struct PlaceSet {
  /// What is kept, in the order in which it came.
  private(set) var places: [Int32] = []
  /// For each place the round in which it was last visited.
  private var rounds: [UInt32]
  private var round: UInt32 = 1
  private var last: Int32 = 0

  init(_ count: Int) { rounds = Array(repeating: 0, count: count) }

  /// Visits a place; false where it has been visited already.
  mutating func insert(_ place: Int32) -> Bool {
    last = place
    guard rounds[Int(place)] != round else { return false }
    rounds[Int(place)] = round
    return true
  }

  /// Keeps the place visited last.
  mutating func keepLast() { places.append(last) }

  mutating func removeAll() {
    places.removeAll(keepingCapacity: true)
    round += 1
  }

  /// What is kept, in an order that does not depend on how it came.
  func sorted() -> [Int32] { places.count < 2 ? places : places.sorted() }
}
