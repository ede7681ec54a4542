// After Sun's fdlibm; see RealMath.
extension RealMath {
  private static let halfPi = 1.57079632679489655800
  private static let halfPiTail = 6.12323399573676603587e-17

  /// (asin x - x) / x³ · x², for x² = t ≤ ¼.
  private static func arcRatio(_ t: Double) -> Double {
    let p =
      t
      * polynomial(
        t, 1.66666666666666657415e-01, -3.25565818622400915405e-01, 2.01212532134862925881e-01,
        -4.00555345006794114027e-02, 7.91534994289814532176e-04, 3.47933107596021167570e-05)
    let q = polynomial(
      t, 1, -2.40339491173441421878e+00, 2.02094576023350569471e+00, -6.88283971605453293030e-01,
      7.70381505559019352791e-02)
    return p / q
  }

  static func asin(_ x: Double) -> Double {
    let size = x.magnitude
    if size > 1 { return .nan }
    if size == 1 { return x * halfPi + x * halfPiTail }
    if size < 0.5 { return size < 0x1p-27 ? x : x + x * arcRatio(x * x) }
    let t = (1 - size) * 0.5
    let r = arcRatio(t)
    let s = t.squareRoot()
    var result: Double
    if size.highWord >= 0x3FEF_3333 {
      result = halfPi - (2 * (s + s * r) - halfPiTail)
    } else {
      let w = s.head
      let c = (t - w * w) / (s + w)
      let p = 2 * s * r - (halfPiTail - 2 * c)
      let q = 7.85398163397448278999e-01 - 2 * w
      result = 7.85398163397448278999e-01 - (p - q)
    }
    if x < 0 { result = -result }
    return result
  }

  static func acos(_ x: Double) -> Double {
    if x.magnitude > 1 { return .nan }
    if x == 1 { return 0 }
    if x == -1 { return 3.14159265358979311600 + 2 * halfPiTail }
    if x.magnitude < 0.5 {
      if x.highWord & 0x7FFF_FFFF <= 0x3C60_0000 { return halfPi + halfPiTail }
      return halfPi - (x - (halfPiTail - x * arcRatio(x * x)))
    }
    let z = (1 - x.magnitude) * 0.5
    let s = z.squareRoot()
    let r = arcRatio(z)
    if x < 0 { return 3.14159265358979311600 - 2 * (s + (r * s - halfPiTail)) }
    let head = s.head
    let c = (z - head * head) / (s + head)
    return 2 * (head + (r * s + c))
  }

  /// The arc whose tangent is near that of x, what is left of x, and the arc's own tail.
  private static func nearArc(_ x: Double) -> (arc: Double, tail: Double, rest: Double) {
    switch x {
    case ..<0.6875: (4.63647609000806093515e-01, 2.26987774529616870924e-17, (2 * x - 1) / (2 + x))
    case ..<1.1875: (7.85398163397448278999e-01, 3.06161699786838301793e-17, (x - 1) / (x + 1))
    case ..<2.4375:
      (9.82793723247329054082e-01, 1.39033110312309984516e-17, (x - 1.5) / (1 + 1.5 * x))
    default: (halfPi, halfPiTail, -1 / x)
    }
  }

  static func atan(_ x: Double) -> Double {
    let size = x.magnitude
    if size >= 0x1p66 { return x > 0 ? halfPi + halfPiTail : -halfPi - halfPiTail }
    if size < 0x1p-27 { return x }
    let isSmall = size < 0.4375
    let (arc, tail, rest) = isSmall ? (0, 0, x) : nearArc(size)
    let z = rest * rest
    let w = z * z
    let odd =
      z
      * polynomial(
        w, 3.33333333333329318027e-01, 1.42857142725034663711e-01, 9.09088713343650656196e-02,
        6.66107313738753120669e-02, 4.97687799461593236017e-02, 1.62858201153657823623e-02)
    let even =
      w
      * polynomial(
        w, -1.99999999998764832476e-01, -1.11111104054623557880e-01, -7.69187620504482999495e-02,
        -5.83357013379057348645e-02, -3.65315727442169155270e-02)
    if isSmall { return rest - rest * (odd + even) }
    let result = arc - ((rest * (odd + even) - tail) - rest)
    return x < 0 ? -result : result
  }

  static func atan2(_ y: Double, _ x: Double) -> Double {
    if x.isNaN || y.isNaN { return .nan }
    if x == 1 { return atan(y) }
    let pi = 3.1415926535897931160
    let (isDown, isLeft) = (y.sign == .minus, x.sign == .minus)
    func signed(_ arc: Double) -> Double { isDown ? -arc : arc }
    if y == 0 { return isLeft ? signed(pi) : y }
    if x == 0 { return signed(halfPi) }
    if x.isInfinite {
      if y.isInfinite {
        return signed(isLeft ? 3 * 7.8539816339744827900e-01 : 7.8539816339744827900e-01)
      }
      return signed(isLeft ? pi : 0)
    }
    if y.isInfinite { return signed(halfPi) }
    let k = Int((y.highWord & 0x7FFF_FFFF) - (x.highWord & 0x7FFF_FFFF)) >> 20
    let piTail = 1.2246467991473531772e-16
    var arc: Double
    var isFolded = isLeft
    if k > 60 {
      arc = halfPi + 0.5 * piTail
      isFolded = false
    } else if isLeft, k < -60 {
      arc = 0
    } else {
      arc = atan((y / x).magnitude)
    }
    if isFolded { return isDown ? (arc - piTail) - pi : pi - (arc - piTail) }
    return signed(arc)
  }
}
