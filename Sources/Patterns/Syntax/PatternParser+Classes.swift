extension PatternParser {
  /// A class in brackets.
  mutating func characterClass() throws(PatternError) -> ScalarClass {
    let start = position
    position += 1
    let isInverted = take("^")
    var members = Members()
    while true {
      guard let scalar = next else {
        throw PatternError("This '[' is never closed", at: start)
      }
      if scalar == UInt32(ascii: "]") { break }
      try member(into: &members)
    }
    position += 1
    return ScalarClass(members.ranges, members.properties, isInverted: isInverted)
  }

  /// What a class has so far.
  private struct Members {
    var ranges: [ClosedRange<UInt32>] = []
    var properties: [ScalarClass.Condition] = []

    mutating func add(_ set: ScalarClass) {
      properties += set.properties
      guard set.isInverted else {
        ranges += set.ranges
        return
      }
      var start: UInt32 = 0
      for range in set.ranges {
        if start < range.lowerBound { ranges.append(start...(range.lowerBound - 1)) }
        start = range.upperBound + 1
      }
      if start <= 0x10FFFF { ranges.append(start...0x10FFFF) }
    }
  }

  private enum Atom {
    case scalar(UInt32)
    case set(ScalarClass)
  }

  private mutating func member(into members: inout Members) throws(PatternError) {
    let start = position
    let first = try classAtom()
    guard next == UInt32(ascii: "-"), position + 1 < source.count,
      source[position + 1] != UInt32(ascii: "]")
    else {
      switch first {
      case .scalar(let scalar): members.ranges.append(scalar...scalar)
      case .set(let set): members.add(set)
      }
      return
    }
    position += 1
    guard case .scalar(let low) = first, case .scalar(let high) = try classAtom() else {
      throw PatternError("A range goes from one character to another: write \\- for '-'", at: start)
    }
    guard low <= high else { throw PatternError("The range is out of order", at: start) }
    members.ranges.append(low...high)
  }

  private mutating func classAtom() throws(PatternError) -> Atom {
    guard let scalar = next else { throw PatternError("The pattern ends too early", at: position) }
    guard scalar == UInt32(ascii: "\\") else {
      position += 1
      return .scalar(scalar)
    }
    if take("\\b") { return .scalar(0x08) }
    if take("\\-") { return .scalar(UInt32(ascii: "-")) }
    if let set = try classEscape() { return .set(set) }
    return .scalar(try characterEscape())
  }
}
