/// Reads the pattern grammar of ECMA-262 (2024) with the `u` flag (section 22.2.1).
struct PatternParser {
  let source: [UInt32]
  private let options: PatternOptions
  var position = 0
  /// All capturing groups of the pattern; back references may come before their group.
  let groupCount: Int
  /// Groups by name.
  let groupNames: [[UInt32]: Int]
  private var groupsSeen = 0
  private var depth = 0

  /// How deep groups may nest.
  private static let deepest = 200
  /// The most code points that a pattern may have.
  private static let longest = 1 << 16

  init(_ text: String, _ options: PatternOptions = []) throws(PatternError) {
    self.options = options
    source = text.unicodeScalars.map { $0.value }
    guard source.count <= Self.longest else {
      throw PatternError("The pattern has more than \(Self.longest) characters", at: Self.longest)
    }
    var scan = GroupScan(source)
    try scan.run()
    groupCount = scan.count
    groupNames = scan.names
  }

  mutating func pattern() throws(PatternError) -> Node {
    let node = try disjunction()
    guard position == source.count else {
      throw PatternError(
        "This ')' closes nothing: write \\) for the character itself", at: position)
    }
    return node
  }

  private mutating func disjunction() throws(PatternError) -> Node {
    var alternatives = [try alternative()]
    while take("|") { alternatives.append(try alternative()) }
    return alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives)
  }

  private mutating func alternative() throws(PatternError) -> Node {
    var terms: [Node] = []
    while let next, next != UInt32(ascii: "|"), next != UInt32(ascii: ")") {
      terms.append(try term())
    }
    return terms.count == 1 ? terms[0] : terms.isEmpty ? .empty : .sequence(terms)
  }

  private mutating func term() throws(PatternError) -> Node {
    let groupsBefore = groupsSeen
    if let assertion = try assertion() {
      if let next, Self.isQuantifierStart(next) {
        throw PatternError("There is nothing here that could be repeated", at: position)
      }
      return assertion
    }
    let atom = try atom()
    guard let repetition = try quantifier() else { return atom }
    return .repetition(atom, repetition, captures: groupsBefore..<groupsSeen)
  }

  private static func isQuantifierStart(_ scalar: UInt32) -> Bool {
    scalar == UInt32(ascii: "*") || scalar == UInt32(ascii: "+") || scalar == UInt32(ascii: "?")
      || scalar == UInt32(ascii: "{")
  }

  private mutating func assertion() throws(PatternError) -> Node? {
    let isMultiline = options.contains(.multiline)
    if take("^") { return .assertion(isMultiline ? .lineStart : .start) }
    if take("$") { return .assertion(isMultiline ? .lineEnd : .end) }
    if take("\\b") { return .assertion(.wordBoundary) }
    if take("\\B") { return .assertion(.noWordBoundary) }
    let start = position
    for (opening, look) in Self.looks where take(opening) {
      return .look(look, try group(openedAt: start))
    }
    return nil
  }

  private static let looks: [(StaticString, Node.Look)] = [
    ("(?=", .init(isBehind: false, isNegative: false)),
    ("(?!", .init(isBehind: false, isNegative: true)),
    ("(?<=", .init(isBehind: true, isNegative: false)),
    ("(?<!", .init(isBehind: true, isNegative: true)),
  ]

  /// What a group holds, with the parenthesis that ends it.
  private mutating func group(openedAt start: Int) throws(PatternError) -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw PatternError("Groups nest more than \(Self.deepest) deep", at: start)
    }
    let node = try disjunction()
    guard take(")") else { throw PatternError("This '(' is never closed", at: start) }
    return node
  }

  private mutating func atom() throws(PatternError) -> Node {
    let start = position
    guard let scalar = next else { throw PatternError("The pattern ends too early", at: position) }
    switch scalar {
    case UInt32(ascii: "."):
      position += 1
      return .scalar(options.contains(.dotMatchesAll) ? .all : .notLineEnd)
    case UInt32(ascii: "("): return try capture(at: start)
    case UInt32(ascii: "["): return .scalar(cased(try characterClass()))
    case UInt32(ascii: "\\"): return try atomEscape()
    case UInt32(ascii: "*"), UInt32(ascii: "+"), UInt32(ascii: "?"):
      throw PatternError("There is nothing here that could be repeated", at: start)
    case UInt32(ascii: "{"), UInt32(ascii: "}"), UInt32(ascii: "]"):
      throw PatternError.unexpected(scalar, at: start)
    default:
      position += 1
      return .scalar(cased(ScalarClass(scalar)))
    }
  }

  /// A class as the flag `i` takes it.
  func cased(_ set: ScalarClass) -> ScalarClass {
    options.contains(.ignoresCase) ? set.ignoringCase : set
  }

  private mutating func capture(at start: Int) throws(PatternError) -> Node {
    if take("(?:") { return try group(openedAt: start) }
    if take("(?<") {
      _ = try groupName(openedAt: start)
    } else if take("(?") {
      throw PatternError("There is no such kind of group", at: start)
    } else {
      position += 1
    }
    groupsSeen += 1
    let number = groupsSeen
    return .capture(number, try group(openedAt: start))
  }

  private mutating func quantifier() throws(PatternError) -> Node.Repetition? {
    let start = position
    let bounds: (least: Int, most: Int?)
    if take("*") {
      bounds = (0, nil)
    } else if take("+") {
      bounds = (1, nil)
    } else if take("?") {
      bounds = (0, 1)
    } else if take("{") {
      bounds = try counts(openedAt: start)
    } else {
      return nil
    }
    if let most = bounds.most, most < bounds.least {
      throw PatternError("The counts are out of order", at: start)
    }
    return Node.Repetition(least: bounds.least, most: bounds.most, isGreedy: !take("?"))
  }

  private mutating func counts(
    openedAt start: Int
  ) throws(PatternError) -> (least: Int, most: Int?) {
    guard let least = count() else {
      throw PatternError(
        "Expected a count after '{': write \\{ for the character itself", at: start)
    }
    var most: Int? = least
    if take(",") { most = count() }
    guard take("}") else { throw PatternError("Expected '}' after the count", at: position) }
    return (least, most)
  }

  /// A decimal number; what is too large for any text stays at the largest.
  mutating func count() -> Int? {
    guard let first = next, first.isDigit else { return nil }
    var count = 0
    while let digit = next, digit.isDigit {
      count = min(count * 10 + Int(digit - UInt32(ascii: "0")), 1 << 27)
      position += 1
    }
    return count
  }

  /// The code point at the position.
  var next: UInt32? { position < source.count ? source[position] : nil }

  /// Goes past some ASCII text, if it is what comes next.
  mutating func take(_ text: StaticString) -> Bool {
    let isNext = text.withUTF8Buffer { bytes in
      position + bytes.count <= source.count
        && bytes.indices.allSatisfy { source[position + $0] == UInt32(bytes[$0]) }
    }
    if isNext { position += text.utf8CodeUnitCount }
    return isNext
  }
}

extension UInt32 {
  /// An ASCII character.
  init(ascii scalar: Unicode.Scalar) { self = scalar.value }

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}
