/// A set of code points: ranges and Unicode properties, or everything but those.
struct ScalarClass: Sendable {
  /// Sorted, and apart from each other.
  private(set) var ranges: [ClosedRange<UInt32>]
  /// Properties whose code points are in it too, or all others of which are.
  private(set) var properties: [(property: Property, isNegated: Bool)]
  private(set) var isInverted = false
  private var ignoresCase = false
  /// Which of the first 128 code points are in it, lowest bit first.
  private(set) var ascii: (low: UInt64, high: UInt64) = (0, 0)

  init(
    _ ranges: [ClosedRange<UInt32>] = [],
    _ properties: [(property: Property, isNegated: Bool)] = [], isInverted: Bool = false,
    ignoresCase: Bool = false
  ) {
    self.ranges = Self.normalized(ranges)
    self.properties = properties
    self.isInverted = isInverted
    self.ignoresCase = ignoresCase
    for scalar in UInt32(0)..<128 where isListed(scalar) != isInverted {
      if scalar < 64 {
        ascii.low |= 1 << UInt64(scalar)
      } else {
        ascii.high |= 1 << UInt64(scalar - 64)
      }
    }
  }

  /// One code point.
  init(_ scalar: UInt32) { self.init([scalar...scalar]) }

  /// Everything else.
  var inverted: ScalarClass {
    ScalarClass(ranges, properties, isInverted: !isInverted, ignoresCase: ignoresCase)
  }

  /// The same with every letter in either case (ECMA-262, Canonicalize with the flag `u`).
  var ignoringCase: ScalarClass {
    ScalarClass(ranges, properties, isInverted: isInverted, ignoresCase: true)
  }

  /// The only code point that is in it; nil where there are others.
  var only: UInt32? {
    guard !isInverted, !ignoresCase, properties.isEmpty, ranges.count == 1, ranges[0].count == 1
    else {
      return nil
    }
    return ranges[0].lowerBound
  }

  /// Whether nothing beyond ASCII can be in it.
  var isASCII: Bool {
    !isInverted && !ignoresCase && properties.isEmpty
      && ranges.last.map { $0.upperBound < 128 } ?? true
  }

  func contains(_ scalar: UInt32) -> Bool {
    if scalar < 64 { return ascii.low >> UInt64(scalar) & 1 == 1 }
    if scalar < 128 { return ascii.high >> UInt64(scalar - 64) & 1 == 1 }
    return isListed(scalar) != isInverted
  }

  private func isListed(_ scalar: UInt32) -> Bool {
    if isListedAsIs(scalar) { return true }
    return ignoresCase && Casing.variants(of: scalar).contains { isListedAsIs($0) }
  }

  private func isListedAsIs(_ scalar: UInt32) -> Bool {
    ranges.holds(scalar)
      || properties.contains { $0.property.contains(scalar) != $0.isNegated }
  }

  private static func normalized(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound &+ 1 {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

extension [ClosedRange<UInt32>] {
  /// Whether a code point is in one of the ranges, which are sorted.
  func holds(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].lowerBound <= scalar
  }
}

extension ScalarClass {
  /// What `\d` matches.
  static let digits = ScalarClass([0x30...0x39])
  /// What `\w` matches: without the flag `i`, ASCII alone.
  static let wordCharacters = ScalarClass([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  /// What `\s` matches: ECMA-262's WhiteSpace and LineTerminator.
  static let space = ScalarClass([
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
    0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])
  /// What `.` matches with the flag `s`.
  static let all = ScalarClass(isInverted: true)
  /// What `.` matches without the flag `s`: anything but line ends.
  static let notLineEnd = ScalarClass(
    [0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029], isInverted: true)
  /// What `.` of I-Regexp matches (RFC 9485, 5.3): anything but line feed and carriage return.
  static let notLineFeed = ScalarClass([0x0A...0x0A, 0x0D...0x0D], isInverted: true)
}
