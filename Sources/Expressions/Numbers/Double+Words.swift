extension Double {
  /// The upper half of the bits: sign, exponent and the first 20 bits of the significand.
  var highWord: Int32 {
    get { Int32(truncatingIfNeeded: Int64(bitPattern: bitPattern) >> 32) }
    set {
      self = Double(
        bitPattern: UInt64(UInt32(bitPattern: newValue)) << 32 | bitPattern & 0xFFFF_FFFF)
    }
  }

  /// The lower half of the bits.
  var lowWord: UInt32 { UInt32(truncatingIfNeeded: bitPattern) }

  /// With zeros for the lower half, so that a product of two such numbers is exact.
  var head: Double { Double(bitPattern: bitPattern & 0xFFFF_FFFF_0000_0000) }

  /// Times a power of two.
  func scaled(by exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: self)
  }
}
