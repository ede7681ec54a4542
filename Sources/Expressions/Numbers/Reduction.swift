/// Brings large angles near zero, after Payne and Hanek: with as many bits of 2/π as it takes.
enum Reduction {
  /// 2/π = 0.…, 64 bits each.
  private static let twoOverPi: [UInt64] = [
    0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041,
    0xFE5163ABDEBBC561, 0xB7246E3A424DD2E0, 0x06492EEA09D1921C,
    0xFE1DEB1CB129A73E, 0xE88235F52EBB4484, 0xE99C7026B45F7E41,
    0x3991D639835339F4, 0x9C845F8BBDF9283B, 0x1FF897FFDE05980F,
    0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D,
    0x7527BAC7EBE5F17B, 0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08,
    0x56033046FC7B6BAB, 0xF0CFBC209AF4361D,
  ]

  /// x = quarter · π/2 + angle + tail for large x, with |angle| ≤ π/4.
  static func quarter(_ x: Double) -> (quarter: Int, angle: Double, tail: Double) {
    let significand = x.significandBitPattern | 1 << 52
    let exponent = Int(x.exponentBitPattern) - 1075
    // x · 2/π = significand · 2^exponent · 0.bits: bits that only make multiples of four are left out.
    let first = max(0, exponent - 2)
    let product = times(significand, window(first))
    // The point stands after the bits that count whole quarters.
    let point = 64 + exponent - first
    return split(product, point)
  }

  /// 192 bits of 2/π from a bit on.
  private static func window(_ bit: Int) -> [UInt64] {
    (0..<3).map { bits(of: twoOverPi, from: bit + 64 * $0) }
  }

  /// 64 bits from a bit on, zeros where there are none.
  private static func bits(of words: [UInt64], from bit: Int) -> UInt64 {
    let (index, shift) = (bit / 64, UInt64(bit % 64))
    let high = index < words.count ? words[index] << shift : 0
    return shift == 0 || index + 1 >= words.count ? high : high | words[index + 1] >> (64 - shift)
  }

  /// A product of 256 bits, the highest first.
  private static func times(_ factor: UInt64, _ words: [UInt64]) -> [UInt64] {
    var result: [UInt64] = []
    var carry: UInt64 = 0
    for word in words.reversed() {
      let (high, low) = factor.multipliedFullWidth(by: word)
      let (sum, overflow) = low.addingReportingOverflow(carry)
      result.insert(sum, at: 0)
      carry = high + (overflow ? 1 : 0)
    }
    return [carry] + result
  }

  /// The two bits before the point, which stands so many bits into the product, and the rest.
  private static func split(
    _ product: [UInt64], _ point: Int
  ) -> (quarter: Int, angle: Double, tail: Double) {
    var quarter = Int(bits(of: product, from: point - 2) >> 62)
    var fraction = (0..<3).map { bits(of: product, from: point + 64 * $0) }
    let isAbove = fraction[0] >> 63 == 1
    if isAbove {
      // One quarter more, and back.
      quarter += 1
      fraction = fraction.map { ~$0 }
    }
    let halves = fraction.flatMap { [$0 >> 32, $0 & 0xFFFF_FFFF] }
    var head = 0.0
    var tail = 0.0
    for (index, part) in halves.enumerated() {
      let value = Double(part).scaled(by: -32 * (index + 1))
      let sum = head + value
      tail += value - (sum - head)
      head = sum
    }
    let (angle, rest) = timesHalfPi(head, tail)
    return isAbove ? (quarter, -angle, -rest) : (quarter, angle, rest)
  }

  /// Times π/2, in a head and a tail.
  private static func timesHalfPi(_ head: Double, _ tail: Double) -> (Double, Double) {
    let halfPi = 1.5707963267948966
    let product = head * halfPi
    let error = (-product).addingProduct(head, halfPi)
    let rest = error + head * 6.123233995736766e-17 + tail * halfPi
    let sum = product + rest
    return (sum, rest - (sum - product))
  }
}
