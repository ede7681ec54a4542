/// Reads the name of a group up to its `>`: an ECMAScript identifier.
struct GroupNameReader {
  private let source: [UInt32]
  private(set) var position: Int

  init(_ source: [UInt32], at position: Int) {
    self.source = source
    self.position = position
  }

  mutating func name(openedAt start: Int) throws(PatternError) -> [UInt32] {
    var name: [UInt32] = []
    while position < source.count, source[position] != UInt32(ascii: ">") {
      let scalar = try scalar(openedAt: start)
      guard Self.isAllowed(scalar, first: name.isEmpty) else {
        throw PatternError("Names of groups are identifiers", at: position - 1)
      }
      name.append(scalar)
    }
    guard position < source.count, !name.isEmpty else {
      throw PatternError("Expected the name of a group, closed by '>'", at: start)
    }
    position += 1
    return name
  }

  private mutating func scalar(openedAt start: Int) throws(PatternError) -> UInt32 {
    guard source[position] == UInt32(ascii: "\\") else {
      position += 1
      return source[position - 1]
    }
    guard position + 1 < source.count, source[position + 1] == UInt32(ascii: "u") else {
      throw PatternError("Names of groups are identifiers", at: position)
    }
    position += 2
    var reader = UnicodeEscapeReader(source, at: position)
    guard let scalar = reader.scalar() else {
      throw PatternError("'\\u' needs four hex digits, or some in braces", at: position - 2)
    }
    position = reader.position
    return scalar
  }

  private static func isAllowed(_ value: UInt32, first: Bool) -> Bool {
    if value == UInt32(ascii: "$") || value == UInt32(ascii: "_") { return true }
    guard let scalar = Unicode.Scalar(value) else { return false }
    if first { return scalar.properties.isIDStart }
    return scalar.properties.isIDContinue || value == 0x200C || value == 0x200D
  }
}
