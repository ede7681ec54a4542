/// Reads the grammar of I-Regexp (RFC 9485, section 4).
struct IRegexpParser {
  private let source: [UInt32]
  private var position = 0
  private var depth = 0

  private static let deepest = 200

  init(_ text: String) { source = text.unicodeScalars.map { $0.value } }

  mutating func pattern() throws(PatternError) -> Node {
    guard source.count <= 1 << 16 else { throw PatternError("The pattern is too long", at: 0) }
    let node = try branches()
    guard position == source.count else {
      throw PatternError("This ')' closes nothing", at: position)
    }
    return node
  }

  private mutating func branches() throws(PatternError) -> Node {
    var branches: [Node] = []
    repeat {
      var pieces: [Node] = []
      while let next, next != UInt32(ascii: "|"), next != UInt32(ascii: ")") {
        pieces.append(try piece())
      }
      branches.append(.sequence(pieces))
    } while take("|")
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func piece() throws(PatternError) -> Node {
    // By the letter of the grammar these are ordinary characters. The RFC's own mappings to other
    // dialects (section 5) make anchors of them, and so do JSONPath's implementations and tests.
    if take("^") { return .assertion(.start) }
    if take("$") { return .assertion(.end) }
    let atom = try atom()
    let start = position
    let repetition: Node.Repetition
    if take("*") {
      repetition = .init(least: 0, most: nil, isGreedy: true)
    } else if take("+") {
      repetition = .init(least: 1, most: nil, isGreedy: true)
    } else if take("?") {
      repetition = .init(least: 0, most: 1, isGreedy: true)
    } else if take("{") {
      repetition = try counts(openedAt: start)
    } else {
      return atom
    }
    return .repetition(atom, repetition, captures: 0..<0)
  }

  private mutating func counts(openedAt start: Int) throws(PatternError) -> Node.Repetition {
    guard let least = count() else { throw PatternError("Expected a count after '{'", at: start) }
    var most: Int? = least
    if take(",") { most = count() }
    guard take("}"), most ?? least >= least else {
      throw PatternError("The counts are no range closed by '}'", at: start)
    }
    return .init(least: least, most: most, isGreedy: true)
  }

  private mutating func count() -> Int? {
    guard next?.isDigit == true else { return nil }
    var count = 0
    while let digit = next, digit.isDigit {
      count = min(count * 10 + Int(digit - UInt32(ascii: "0")), 1 << 27)
      position += 1
    }
    return count
  }

  private mutating func atom() throws(PatternError) -> Node {
    let start = position
    guard let scalar = next else { throw PatternError("The pattern ends too early", at: start) }
    position += 1
    switch scalar {
    case UInt32(ascii: "."): return .scalar(.notLineFeed)
    case UInt32(ascii: "["): return .scalar(try characterClass(openedAt: start))
    case UInt32(ascii: "\\"): return .scalar(try escape(at: start))
    case UInt32(ascii: "("):
      depth += 1
      guard depth <= Self.deepest else {
        throw PatternError("Groups nest more than \(Self.deepest) deep", at: start)
      }
      let node = try branches()
      guard take(")") else { throw PatternError("This '(' is never closed", at: start) }
      depth -= 1
      return node
    case UInt32(ascii: "*"), UInt32(ascii: "+"), UInt32(ascii: "?"), UInt32(ascii: "{"),
      UInt32(ascii: "}"), UInt32(ascii: "]"):
      throw PatternError.unexpected(scalar, at: start)
    default: return .scalar(ScalarClass(scalar))
    }
  }

  private mutating func escape(at start: Int) throws(PatternError) -> ScalarClass {
    if take("p{") { return try category(at: start, isNegated: false) }
    if take("P{") { return try category(at: start, isNegated: true) }
    return ScalarClass(try singleEscape(at: start))
  }

  private mutating func singleEscape(at start: Int) throws(PatternError) -> UInt32 {
    guard let scalar = next else {
      throw PatternError("The pattern ends in a backslash", at: start)
    }
    position += 1
    switch scalar {
    case UInt32(ascii: "n"): return 0x0A
    case UInt32(ascii: "r"): return 0x0D
    case UInt32(ascii: "t"): return 0x09
    case 0x28...0x2B, 0x2D, 0x2E, 0x3F, 0x5B...0x5E, 0x7B...0x7D: return scalar
    default: throw PatternError("I-Regexp has no such escape", at: start)
    }
  }

  private mutating func category(
    at start: Int, isNegated: Bool
  ) throws(PatternError) -> ScalarClass {
    var name = ""
    while let scalar = next, scalar.isASCIILetter, let letter = Unicode.Scalar(scalar) {
      name.unicodeScalars.append(letter)
      position += 1
    }
    guard take("}"), name.utf8.count <= 2, name != "LC", name != "Cs",
      let categories = GeneralCategories(name)
    else { throw PatternError("Unicode has no category '\(name)'", at: start) }
    return ScalarClass([], [.init(property: .category(categories), isNegated: isNegated)])
  }

  private mutating func characterClass(openedAt start: Int) throws(PatternError) -> ScalarClass {
    let isInverted = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    var properties: [ScalarClass.Condition] = []
    if take("-") { ranges.append(0x2D...0x2D) }
    while let scalar = next, scalar != UInt32(ascii: "]") {
      let place = position
      if take("\\p{") || take("\\P{") {
        let isNegated = source[position - 2] == UInt32(ascii: "P")
        properties += try category(at: place, isNegated: isNegated).properties
        continue
      }
      if scalar == UInt32(ascii: "-") {
        position += 1
        guard next == UInt32(ascii: "]") else {
          throw PatternError("'-' comes first or last, or as \\-", at: place)
        }
        ranges.append(0x2D...0x2D)
        break
      }
      let low = try classCharacter()
      guard next == UInt32(ascii: "-"), position + 1 < source.count,
        source[position + 1] != UInt32(ascii: "]")
      else {
        ranges.append(low...low)
        continue
      }
      position += 1
      let high = try classCharacter()
      guard low <= high else { throw PatternError("The range is out of order", at: place) }
      ranges.append(low...high)
    }
    guard take("]"), !ranges.isEmpty || !properties.isEmpty else {
      throw PatternError("This '[' is never closed, or has nothing in it", at: start)
    }
    return ScalarClass(ranges, properties, isInverted: isInverted)
  }

  private mutating func classCharacter() throws(PatternError) -> UInt32 {
    let start = position
    guard let scalar = next else { throw PatternError("The pattern ends too early", at: start) }
    position += 1
    switch scalar {
    case UInt32(ascii: "\\"): return try singleEscape(at: start)
    case UInt32(ascii: "["), UInt32(ascii: "]"), UInt32(ascii: "-"):
      throw PatternError.unexpected(scalar, at: start)
    default: return scalar
    }
  }

  private var next: UInt32? { position < source.count ? source[position] : nil }

  private mutating func take(_ text: StaticString) -> Bool {
    let isNext = text.withUTF8Buffer { bytes in
      position + bytes.count <= source.count
        && bytes.indices.allSatisfy { source[position + $0] == UInt32(bytes[$0]) }
    }
    if isNext { position += text.utf8CodeUnitCount }
    return isNext
  }
}
