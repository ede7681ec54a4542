extension Text {
  var uppercased: Text {
    if let ascii { return .string(ascii.mapped(Self.upper)) }
    return mapped(Self.upper) { scalar, _ in scalar.properties.uppercaseMapping }
  }

  /// With the final sigma of Unicode's SpecialCasing, as ECMAScript asks for.
  var lowercased: Text {
    if let ascii { return .string(ascii.mapped(Self.lower)) }
    var scalars: [Unicode.Scalar?]?
    return mapped(Self.lower) { scalar, index in
      guard scalar == "\u{3A3}" else { return scalar.properties.lowercaseMapping }
      let all = scalars ?? characters.map { $0.scalar }
      scalars = all
      return Self.isFinal(index, in: all) ? "\u{3C2}" : "\u{3C3}"
    }
  }

  private static func upper(_ byte: UInt8) -> UInt8 { byte &- (byte &- 0x61 < 26 ? 0x20 : 0) }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &+ (byte &- 0x41 < 26 ? 0x20 : 0) }

  /// Each character's full mapping, halves of surrogate pairs as they are.
  private func mapped(
    _ byte: (UInt8) -> UInt8, _ mapping: (Unicode.Scalar, Int) -> String
  ) -> Text {
    if case .string(let string) = self {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(string.utf8.count)
      var index = 0
      for scalar in string.unicodeScalars {
        if scalar.value < 0x80 {
          bytes.append(byte(UInt8(scalar.value)))
        } else {
          bytes.append(contentsOf: mapping(scalar, index).utf8)
        }
        index += 1
      }
      return .string(String(bytes: bytes))
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
