/// The cases of letters.
enum Casing {
  /// A letter in its other cases, as far as those are single code points.
  static func variants(of value: UInt32) -> [UInt32] {
    guard let scalar = Unicode.Scalar(value) else { return [] }
    let upper = single(scalar.properties.uppercaseMapping) ?? scalar
    let lower = single(scalar.properties.lowercaseMapping) ?? scalar
    let others = [
      upper, lower, single(upper.properties.lowercaseMapping),
      single(lower.properties.uppercaseMapping),
    ]
    // The letters that fold to one that is not among their own cases.
    let kin: [UInt32] =
      switch (lower.value, upper.value) {
      case (0x6B, _): [0x212A]
      case (0x73, _), (0x17F, _): [0x17F, 0x73, 0x53]
      case (0xE5, _): [0x212B]
      case (0x3C9, _): [0x2126]
      case (_, 0x3A3): [0x3C2, 0x3C3]
      case (0xDF, _): [0x1E9E]
      default: []
      }
    return others.compactMap { $0?.value } + kin
  }

  private static func single(_ text: String) -> Unicode.Scalar? {
    let scalars = text.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}
