/// Finds the letters that an automaton reads.
struct AlphabetBuilder {
  private(set) var ascii: [UInt8] = []
  private(set) var starts: [UInt32] = [128]
  private(set) var properties: [Property] = []
  private(set) var others: [UInt8] = []
  /// For each letter the classes that it is in, as bits.
  private(set) var signatures: [[UInt64]] = []

  private let classes: [ScalarClass]
  private var letters: [[UInt64]: UInt8] = [:]

  /// The most cells, each of a stretch with a combination of properties, that are worth while, and
  /// the most work for all of them.
  private static let mostCells = 1 << 11
  private static let mostWork = 1 << 18

  /// Fails where there are too many classes, properties or letters.
  init?(_ classes: [ScalarClass]) {
    self.classes = classes
    guard divide() else { return nil }
    for byte in UInt8(0)..<128 {
      guard let letter = letter({ $0.ascii.contains(byte) }) else { return nil }
      ascii.append(letter)
    }
    for start in starts {
      for bits in 0..<(1 << properties.count) {
        let held = held(bits)
        guard let letter = letter({ $0.contains(start, properties: held) }) else { return nil }
        others.append(letter)
      }
    }
  }

  /// Finds stretches and properties; false where they are too many.
  private mutating func divide() -> Bool {
    var known: Set<Property> = []
    var places: Set<UInt32> = [128]
    for set in classes {
      for range in set.ranges where range.upperBound >= 128 {
        places.insert(max(range.lowerBound, 128))
        places.insert(range.upperBound + 1)
      }
      for condition in set.properties { known.insert(condition.property) }
      guard known.count < 8, places.count << known.count <= Self.mostCells else { return false }
    }
    starts = places.sorted()
    for set in classes {
      for condition in set.properties where known.remove(condition.property) != nil {
        properties.append(condition.property)
      }
    }
    return (starts.count << properties.count + 128) * classes.count <= Self.mostWork
  }

  /// The properties that a combination has, the last of them in the lowest bit.
  private func held(_ bits: Int) -> [Property: Bool] {
    var held: [Property: Bool] = [:]
    for (index, property) in properties.enumerated() {
      held[property] = bits >> (properties.count - 1 - index) & 1 == 1
    }
    return held
  }

  private mutating func letter(_ isIn: (ScalarClass) -> Bool) -> UInt8? {
    var signature: [UInt64] = Array(repeating: 0, count: classes.count / 64 + 1)
    for (index, set) in classes.enumerated() where isIn(set) {
      signature[index / 64] |= 1 << UInt64(index % 64)
    }
    if let letter = letters[signature] { return letter }
    guard signatures.count < 255 else { return nil }
    let letter = UInt8(truncatingIfNeeded: signatures.count)
    letters[signature] = letter
    signatures.append(signature)
    return letter
  }
}

extension ScalarClass {
  /// Whether a code point would be in it, if it had some properties and not others.
  fileprivate func contains(_ scalar: UInt32, properties held: [Property: Bool]) -> Bool {
    let isListed =
      ranges.holds(scalar)
      || properties.contains { (held[$0.property] ?? false) != $0.isNegated }
    return isListed != isInverted
  }
}
