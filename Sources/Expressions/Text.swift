/// A string as ECMAScript sees it: UTF-16 code units, whether or not they form characters.
struct Text: Sendable, Hashable {
  var units: [UInt16]

  init(_ units: [UInt16] = []) { self.units = units }

  init(_ string: String) { units = Array(string.utf16) }

  /// Halves of surrogate pairs become U+FFFD.
  var string: String { String(decoding: units, as: UTF16.self) }

  /// Where another text begins in this one, from an index on.
  func firstIndex(of other: Text, from start: Int) -> Int? {
    let last = units.count - other.units.count
    guard start <= last else { return nil }
    return (start...last).first { begins(with: other, at: $0) }
  }

  func lastIndex(of other: Text, from start: Int) -> Int? {
    let last = min(start, units.count - other.units.count)
    guard last >= 0 else { return nil }
    return (0...last).last { begins(with: other, at: $0) }
  }

  func begins(with other: Text, at index: Int) -> Bool {
    index >= 0 && index + other.units.count <= units.count
      && units[index..<index + other.units.count].elementsEqual(other.units)
  }

  /// Without ECMAScript's white space and line ends at both ends.
  var trimmed: Text {
    guard let first = units.firstIndex(where: { !$0.isSpace }),
      let last = units.lastIndex(where: { !$0.isSpace })
    else { return Text() }
    return Text(Array(units[first...last]))
  }

  static func + (left: Text, right: Text) -> Text { Text(left.units + right.units) }

  /// By code units.
  static func < (left: Text, right: Text) -> Bool {
    left.units.lexicographicallyPrecedes(right.units)
  }
}

extension Text {
  /// The text with each character's full mapping, halves of surrogate pairs as they are.
  func mapped(_ mapping: (Unicode.Scalar) -> String) -> Text {
    var result: [UInt16] = []
    forEachScalar { scalar, units in
      if let scalar { result += Array(mapping(scalar).utf16) } else { result += units }
    }
    return Text(result)
  }

  var uppercased: Text { mapped { $0.properties.uppercaseMapping } }

  /// With the final sigma of Unicode's SpecialCasing, as ECMAScript asks for.
  var lowercased: Text {
    var scalars: [Unicode.Scalar?] = []
    forEachScalar { scalar, _ in scalars.append(scalar) }
    var index = -1
    return Text(
      mappedCounting(&index) { scalar, index in
        scalar == "\u{3A3}" && Self.isFinal(index, in: scalars)
          ? "\u{3C2}" : scalar.properties.lowercaseMapping
      })
  }

  private func mappedCounting(
    _ index: inout Int, _ mapping: (Unicode.Scalar, Int) -> String
  ) -> [UInt16] {
    var result: [UInt16] = []
    forEachScalar { scalar, units in
      index += 1
      if let scalar { result += Array(mapping(scalar, index).utf16) } else { result += units }
    }
    return result
  }

  /// Whether a letter comes before and none after, case-ignorable characters passed over.
  private static func isFinal(_ index: Int, in scalars: [Unicode.Scalar?]) -> Bool {
    func isIgnored(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.isCaseIgnorable == true }
    let before = scalars[..<index].last { !isIgnored($0) }
    let after = scalars[(index + 1)...].first { !isIgnored($0) }
    return before??.properties.isCased == true && after??.properties.isCased != true
  }

  private func forEachScalar(_ body: (Unicode.Scalar?, ArraySlice<UInt16>) -> Void) {
    var index = 0
    while index < units.count {
      let isPair =
        UTF16.isLeadSurrogate(units[index]) && index + 1 < units.count
        && UTF16.isTrailSurrogate(units[index + 1])
      let slice = units[index..<index + (isPair ? 2 : 1)]
      body(isPair ? Self.scalar(slice) : Unicode.Scalar(units[index]), slice)
      index = slice.endIndex
    }
  }

  private static func scalar(_ pair: ArraySlice<UInt16>) -> Unicode.Scalar? {
    guard let high = pair.first, let low = pair.last else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
  }
}

extension UInt16 {
  /// ECMAScript's WhiteSpace and LineTerminator; all of them are single code units.
  var isSpace: Bool {
    switch self {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }
}
