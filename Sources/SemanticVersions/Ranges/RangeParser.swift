/// Reads the grammar of node-semver's ranges.
enum RangeParser {
  typealias Comparator = VersionComparator

  /// Alternatives, each of bounds that all hold; nil where the text is no range.
  ///
  /// One without bounds is every release.
  static func alternatives(_ text: String) -> [[Comparator]]? {
    var alternatives: [[Comparator]] = []
    for part in parts(Array(text.utf8)) {
      guard let bounds = bounds(withoutBuilds(part)) else { return nil }
      alternatives.append(bounds)
    }
    // What no version meets adds nothing to other alternatives, and every release leaves none out.
    let meetable = alternatives.filter { $0 != [.nothing] }
    if meetable.isEmpty { return Array(alternatives.prefix(1)) }
    return meetable.contains([]) ? [[]] : meetable
  }

  /// The parts between `||`.
  private static func parts(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let bar = UInt8(ascii: "|")
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var position = 0
    while position + 1 < bytes.count {
      if bytes[position] == bar, bytes[position + 1] == bar {
        parts.append(bytes[start..<position])
        position += 2
        start = position
      } else {
        position += 1
      }
    }
    return parts + [bytes[start...]]
  }

  /// Builds have no weight, wherever they stand.
  private static func withoutBuilds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var reader = VersionReader(Array(bytes))
    while let byte = reader.peek {
      reader.position += 1
      guard byte == UInt8(ascii: "+"), let next = reader.peek, next.isInWord else {
        result.append(byte)
        continue
      }
      skipWords(&reader)
    }
    return result
  }

  private static func skipWords(_ reader: inout VersionReader) {
    while true {
      while let byte = reader.peek, byte.isInWord { reader.position += 1 }
      let next = reader.position + 1
      guard reader.peek == UInt8(ascii: "."), next < reader.bytes.count,
        reader.bytes[next].isInWord
      else { return }
      reader.position = next
    }
  }

  // MARK: - One alternative

  private static func bounds(_ bytes: [UInt8]) -> [Comparator]? {
    var reader = VersionReader(bytes)
    guard let bounds = hyphen(reader) ?? comparators(&reader) else { return nil }
    var unique: [Comparator] = []
    for bound in bounds {
      guard bound.version.isSafe, bound.version.precedence.utf8.count <= 256 else { return nil }
      // Every release meets it.
      if bound == .anyRelease { continue }
      if !unique.contains(bound) { unique.append(bound) }
    }
    return unique.contains(.nothing) ? [.nothing] : unique
  }

  /// `1.2 - 2.3`; nil where it is something else.
  private static func hyphen(_ start: VersionReader) -> [Comparator]? {
    var reader = start
    reader.skipSpace()
    let lowPrefix = prefix(&reader, spaced: true)
    guard let low = PartialVersion(&reader), reader.skipSpace(),
      reader.take(UInt8(ascii: "-")), reader.skipSpace()
    else { return nil }
    let highPrefix = prefix(&reader, spaced: true)
    guard let high = PartialVersion(&reader) else { return nil }
    reader.skipSpace()
    guard reader.isAtEnd, !low.isWhole || lowPrefix.fitsWhole, !high.isWhole || highPrefix.fitsWhole
    else { return nil }
    return low.bounds(.greaterOrEqual) + high.bounds(.lessOrEqual)
  }

  private static func comparators(_ reader: inout VersionReader) -> [Comparator]? {
    var bounds: [Comparator] = []
    while true {
      reader.skipSpace()
      if reader.isAtEnd { return bounds }
      guard let found = comparator(&reader) else { return nil }
      guard reader.isAtEnd || reader.skipSpace() else { return nil }
      bounds += found
    }
  }

  private static func comparator(_ reader: inout VersionReader) -> [Comparator]? {
    if reader.take(UInt8(ascii: "^")) { return compatible(&reader)?.caret }
    if reader.take(UInt8(ascii: "~")) {
      reader.skipSpace()
      _ = reader.take(UInt8(ascii: ">"))
      return compatible(&reader)?.tilde
    }
    guard let relation = relation(&reader) else { return nil }
    let prefix = prefix(&reader, spaced: false)
    guard let partial = PartialVersion(&reader), !partial.isOutOfOrder,
      !partial.isWhole || prefix.fitsWhole
    else { return nil }
    return partial.bounds(relation)
  }

  private static func compatible(_ reader: inout VersionReader) -> PartialVersion? {
    reader.skipSpace()
    _ = prefix(&reader, spaced: false)
    return PartialVersion(&reader)
  }

  /// A relation and the space after it; nil where it is torn to pieces, as in `> = 1`.
  private static func relation(_ reader: inout VersionReader) -> Comparator.Relation? {
    let isLess = reader.take(UInt8(ascii: "<"))
    let isGreater = !isLess && reader.take(UInt8(ascii: ">"))
    let isApart = reader.skipSpace()
    let hasEquals = reader.take(UInt8(ascii: "="))
    if hasEquals, reader.skipSpace(), isApart { return nil }
    if isLess { return hasEquals ? .lessOrEqual : .less }
    if isGreater { return hasEquals ? .greaterOrEqual : .greater }
    return .equal
  }

  /// What npm lets pass before the numbers: any `v` and `=`, of which a whole version takes one `v`.
  private static func prefix(
    _ reader: inout VersionReader, spaced: Bool
  ) -> (count: Int, fitsWhole: Bool) {
    let start = reader.position
    while let byte = reader.peek,
      byte == UInt8(ascii: "v") || byte == UInt8(ascii: "=") || (spaced && byte.isSpace)
    {
      reader.position += 1
    }
    let count = reader.position - start
    return (count, count == 0 || (count == 1 && reader.bytes[start] == UInt8(ascii: "v")))
  }
}
