/// Which of some code points each place of a graph takes in.
///
/// The code points are the bounds of all classes and a few of every kind, so that of each way in
/// which ranges overlap there is one; properties that overlap only in others are taken to be apart.
struct Samples {
  /// A set of code points and marks.
  struct Bits: Hashable {
    var words = [UInt64](repeating: 0, count: Samples.most / 64 + 1)

    mutating func insert(_ bit: Int) { words[bit / 64] |= 1 << UInt64(bit % 64) }

    func contains(_ bit: Int) -> Bool { words[bit / 64] >> UInt64(bit % 64) & 1 == 1 }

    func meets(_ other: Bits) -> Bool {
      for index in words.indices where words[index] & other.words[index] != 0 { return true }
      return false
    }
  }

  /// At most so many code points; as many marks as a word has bits come after them.
  static let most = 256

  /// By place.
  let places: [Bits]
  /// How many code points there are.
  let count: Int

  /// Space, line feed, digit, letters of either case, marks, a letter with an accent, Cyrillic, Greek,
  /// Arabic, Han, an emoji.
  private static let usual: [UInt32] = [
    0x20, 0x0A, 0x30, 0x61, 0x41, 0x5F, 0x2D, 0x2E, 0x21, 0xE9, 0x0436, 0x03B1, 0x0627, 0x4E2D,
    0x1F600,
  ]

  /// Takes samples of the places of a graph.
  init(_ graph: PlaceGraph) {
    var points = Self.usual
    var known = Set(points)
    for sign in graph.signs {
      guard case .scalar(let set) = sign else { continue }
      for range in set.ranges {
        for bound in [range.lowerBound, range.upperBound, range.upperBound &+ 1]
        where points.count < Self.most && bound <= 0x10FFFF && known.insert(bound).inserted {
          points.append(bound)
        }
      }
    }
    count = points.count
    places = graph.signs.map { sign in
      var bits = Bits()
      switch sign {
      case .mark(let number): bits.insert(Self.most + number % 64)
      case .scalar(let set):
        for (index, point) in points.enumerated() where set.contains(point) { bits.insert(index) }
      }
      return bits
    }
  }
}
