extension PatternParser {
  /// An escape outside of classes.
  mutating func atomEscape() throws(PatternError) -> Node {
    let start = position
    guard position + 1 < source.count else {
      throw PatternError("The pattern ends in a backslash: write \\\\ for the character", at: start)
    }
    let scalar = source[position + 1]
    if scalar.isDigit, scalar != UInt32(ascii: "0") {
      position += 1
      let number = count() ?? 0
      guard number <= groupCount else {
        throw PatternError("There is no group \(number)", at: start)
      }
      return .backReference(number)
    }
    if scalar == UInt32(ascii: "k") { return try namedReference(at: start) }
    if let set = try classEscape() { return .scalar(cased(set)) }
    return .scalar(cased(ScalarClass(try characterEscape())))
  }

  private mutating func namedReference(at start: Int) throws(PatternError) -> Node {
    position += 2
    guard take("<") else { throw PatternError("'\\k' needs a name, as in \\k<name>", at: start) }
    let name = try groupName(openedAt: start)
    guard let group = groupNames.first(where: { $0.name == name }) else {
      throw PatternError("There is no group of this name", at: start)
    }
    return .backReference(group.number)
  }

  /// A name up to its `>`.
  mutating func groupName(openedAt start: Int) throws(PatternError) -> [UInt32] {
    var reader = GroupNameReader(source, at: position)
    let name = try reader.name(openedAt: start)
    position = reader.position
    return name
  }

  /// An escape that stands for a set, inside of classes or outside; nil for others.
  mutating func classEscape() throws(PatternError) -> ScalarClass? {
    let start = position
    guard position + 1 < source.count else { return nil }
    let set: ScalarClass
    switch source[position + 1] {
    case UInt32(ascii: "d"): set = .digits
    case UInt32(ascii: "D"): set = ScalarClass.digits.inverted
    case UInt32(ascii: "w"): set = .wordCharacters
    case UInt32(ascii: "W"): set = ScalarClass.wordCharacters.inverted
    case UInt32(ascii: "s"): set = .space
    case UInt32(ascii: "S"): set = ScalarClass.space.inverted
    case UInt32(ascii: "p"), UInt32(ascii: "P"):
      let isNegated = source[position + 1] == UInt32(ascii: "P")
      position += 2
      return ScalarClass([], [(try property(at: start), isNegated)])
    default: return nil
    }
    position += 2
    return set
  }

  /// `{Name}` or `{Name=Value}` after `\p`.
  private mutating func property(at start: Int) throws(PatternError) -> Property {
    guard take("{"), let end = source[position...].firstIndex(of: UInt32(ascii: "}")) else {
      throw PatternError("'\\p' needs a property, as in \\p{L}", at: start)
    }
    var text = ""
    for value in source[position..<end].prefix(80) {
      guard let scalar = Unicode.Scalar(value), scalar.isASCII else { break }
      text.unicodeScalars.append(scalar)
    }
    guard text.utf8.count == end - position, let property = Property(text) else {
      throw PatternError("Unicode has no property '\(text)'", at: start)
    }
    position = end + 1
    return property
  }

  /// An escape that stands for one code point.
  mutating func characterEscape() throws(PatternError) -> UInt32 {
    let start = position
    position += 1
    guard let scalar = next else {
      throw PatternError("The pattern ends in a backslash: write \\\\ for the character", at: start)
    }
    position += 1
    switch scalar {
    case UInt32(ascii: "t"): return 0x09
    case UInt32(ascii: "n"): return 0x0A
    case UInt32(ascii: "v"): return 0x0B
    case UInt32(ascii: "f"): return 0x0C
    case UInt32(ascii: "r"): return 0x0D
    case UInt32(ascii: "0"):
      guard next?.isDigit != true else {
        throw PatternError("There are no octal escapes: write \\x and two hex digits", at: start)
      }
      return 0
    case UInt32(ascii: "c"):
      guard let letter = next, letter.isASCIILetter else {
        throw PatternError("'\\c' needs a letter", at: start)
      }
      position += 1
      return letter & 0x1F
    case UInt32(ascii: "x"): return try hexEscape(at: start)
    case UInt32(ascii: "u"):
      var reader = UnicodeEscapeReader(source, at: position)
      guard let value = reader.scalar() else {
        throw PatternError("'\\u' needs four hex digits, or some in braces", at: start)
      }
      position = reader.position
      return value
    case let scalar where Self.isSyntax(scalar): return scalar
    default:
      let text = Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
      throw PatternError("'\\\(text)' means nothing: leave the backslash out", at: start)
    }
  }

  private mutating func hexEscape(at start: Int) throws(PatternError) -> UInt32 {
    guard position + 1 < source.count, let high = source[position].hexValue,
      let low = source[position + 1].hexValue
    else { throw PatternError("'\\x' needs two hex digits", at: start) }
    position += 2
    return high << 4 | low
  }

  /// ECMA-262's SyntaxCharacter, and the slash.
  private static func isSyntax(_ scalar: UInt32) -> Bool {
    switch scalar {
    case UInt32(ascii: "^"), UInt32(ascii: "$"), UInt32(ascii: "\\"), UInt32(ascii: "."),
      UInt32(ascii: "*"), UInt32(ascii: "+"),
      UInt32(ascii: "?"), UInt32(ascii: "("), UInt32(ascii: ")"), UInt32(ascii: "["),
      UInt32(ascii: "]"), UInt32(ascii: "{"), UInt32(ascii: "}"),
      UInt32(ascii: "|"), UInt32(ascii: "/"):
      true
    default: false
    }
  }
}
