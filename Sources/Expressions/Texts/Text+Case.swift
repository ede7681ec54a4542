extension Text {
  var uppercased: Text {
    if let ascii { return .string(ascii.mapped { $0 &- ($0 &- 0x61 < 26 ? 0x20 : 0) }) }
    return mapped { scalar, _ in scalar.properties.uppercaseMapping }
  }

  /// With the final sigma of Unicode's SpecialCasing, as ECMAScript asks for.
  var lowercased: Text {
    if let ascii { return .string(ascii.mapped { $0 &+ ($0 &- 0x41 < 26 ? 0x20 : 0) }) }
    let scalars = characters.map { $0.scalar }
    return mapped { scalar, index in
      scalar == "\u{3A3}" && Self.isFinal(index, in: scalars)
        ? "\u{3C2}" : scalar.properties.lowercaseMapping
    }
  }

  /// Each character's full mapping, halves of surrogate pairs as they are.
  private func mapped(_ mapping: (Unicode.Scalar, Int) -> String) -> Text {
    if case .string(let string) = self {
      var result = ""
      for (index, scalar) in string.unicodeScalars.enumerated() { result += mapping(scalar, index) }
      return .string(result)
    }
    var units: [UInt16] = []
    for (index, character) in characters.enumerated() {
      units += character.scalar.map { Array(mapping($0, index).utf16) } ?? character.units
    }
    return Text(units)
  }

  /// The one character that the text is; nil for half of one.
  private var scalar: Unicode.Scalar? {
    if case .string(let string) = self { string.unicodeScalars.first } else { nil }
  }

  /// Whether a letter comes before and none after, case-ignorable characters passed over.
  private static func isFinal(_ index: Int, in scalars: [Unicode.Scalar?]) -> Bool {
    func isIgnored(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.isCaseIgnorable == true }
    let before = scalars[..<index].last { !isIgnored($0) }
    let after = scalars[(index + 1)...].first { !isIgnored($0) }
    return before??.properties.isCased == true && after??.properties.isCased != true
  }
}

extension String {
  /// Each byte of ASCII mapped to another.
  fileprivate func mapped(_ mapping: (UInt8) -> UInt8) -> String {
    withBytes { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { result in
        for index in bytes.indices { result[index] = mapping(bytes[index]) }
        return bytes.count
      }
    }
  }
}
