/// x to the power of y, to the bit as V8 gives it.
///
/// V8's power is that of Sun's fdlibm (e_pow): the logarithm to the base two of x in a head and a
/// tail, that times y, and two to the power of the product. Method, constants and order of
/// operations are Sun's; every rounding counts, so that nothing can be simplified.
///
/// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun
/// Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is
/// freely granted, provided that this notice is preserved.
enum Power {
  static func of(_ x: Double, _ y: Double) -> Double {
    if y == 0 { return 1 }
    if x.isNaN || y.isNaN { return .nan }
    if y.isInfinite {
      if x.magnitude == 1 { return .nan }
      return (x.magnitude > 1) == (y > 0) ? .infinity : 0
    }
    if y.magnitude == 1 { return y > 0 ? x : 1 / x }
    if y == 2 { return x * x }
    if y == 0.5, x.sign == .plus { return x.squareRoot() }
    let isWhole = y.rounded(.towardZero) == y
    let isOdd = isWhole && y.magnitude < 0x1p53 && Int64(y) & 1 == 1
    let isNegative = x.sign == .minus
    if x == 0 || x.isInfinite || x.magnitude == 1 {
      let result = y < 0 ? 1 / x.magnitude : x.magnitude
      if x == -1, !isWhole { return .nan }
      return isNegative && isOdd ? -result : result
    }
    if isNegative, !isWhole { return .nan }
    let sign: Double = isNegative && isOdd ? -1 : 1
    if let extreme = extreme(x.magnitude, y) { return sign * extreme }
    let logarithm =
      y.highWord & 0x7FFF_FFFF > 0x41E0_0000
      ? logarithmNearOne(x.magnitude) : logarithm(x.magnitude)
    return sign * product(logarithm, y)
  }

  /// The result where y is so large that it is zero or infinite but for x very near 1.
  private static func extreme(_ x: Double, _ y: Double) -> Double? {
    let size = y.highWord & 0x7FFF_FFFF
    guard size > 0x41E0_0000 else { return nil }
    let high = x.highWord
    let isSmall = size > 0x43F0_0000 ? high <= 0x3FEF_FFFF : high < 0x3FEF_FFFF
    let isLarge = size > 0x43F0_0000 ? high >= 0x3FF0_0000 : high > 0x3FF0_0000
    if isSmall { return y < 0 ? .infinity : 0 }
    if isLarge { return y > 0 ? .infinity : 0 }
    return nil
  }

  /// log₂ x = head + tail for |1 - x| ≤ 2⁻²⁰, from its series.
  private static func logarithmNearOne(_ x: Double) -> (head: Double, tail: Double) {
    let t = x - 1
    let w = (t * t) * (0.5 - t * (0.3333333333333333333333 - t * 0.25))
    let u = 1.44269502162933349609 * t
    let v = t * 1.92596299112661746887e-08 - w * 1.44269504088896338700
    let head = (u + v).head
    return (head, v - (head - u))
  }

  /// log₂ x = head + tail.
  private static func logarithm(_ given: Double) -> (head: Double, tail: Double) {
    var x = given
    var exponent = 0
    if x.highWord < 0x0010_0000 {
      x *= 0x1p53
      exponent -= 53
    }
    exponent += Int(x.highWord >> 20) - 0x3FF
    let fraction = x.highWord & 0x000F_FFFF
    var high = fraction | 0x3FF0_0000
    // x is brought near 1 or near 1.5.
    var isUpper = false
    if fraction > 0x3988E {
      if fraction < 0xBB67A {
        isUpper = true
      } else {
        exponent += 1
        high -= 0x0010_0000
      }
    }
    x.highWord = high
    let base = isUpper ? 1.5 : 1.0

    // s = (x - base) / (x + base), in a head and a tail.
    let u = x - base
    let v = 1 / (x + base)
    let s = u * v
    let sHead = s.head
    var tHead = 0.0
    tHead.highWord = ((high >> 1) | 0x2000_0000) + 0x0008_0000 + (isUpper ? 1 << 18 : 0)
    var tTail = x - (tHead - base)
    let sTail = v * ((u - sHead * tHead) - sHead * tTail)

    // ln x of s.
    var s2 = s * s
    var r =
      s2 * s2
      * (5.99999999999994648725e-01
        + s2
        * (4.28571428578550184252e-01
          + s2
          * (3.33333329818377432918e-01
            + s2
            * (2.72728123808534006489e-01
              + s2 * (2.30660745775561754067e-01 + s2 * 2.06975017800338417784e-01)))))
    r += sTail * (sHead + s)
    s2 = sHead * sHead
    tHead = (3.0 + s2 + r).head
    tTail = r - ((tHead - 3.0) - s2)

    // 2/(3 ln 2) times that, and the exponent.
    let product = sHead * tHead
    let rest = sTail * tHead + tTail * s
    let pHead = (product + rest).head
    let pTail = rest - (pHead - product)
    let zHead = 9.61796700954437255859e-01 * pHead
    let zTail =
      -7.02846165095275826516e-09 * pHead + pTail * 9.61796693925975554329e-01
      + (isUpper ? 1.35003920212974897128e-08 : 0)
    let baseHead = isUpper ? 5.84962487220764160156e-01 : 0
    let t = Double(exponent)
    let head = (((zHead + zTail) + baseHead) + t).head
    return (head, zTail - (((head - t) - baseHead) - zHead))
  }

  /// Two to the power of y times a logarithm.
  private static func product(_ logarithm: (head: Double, tail: Double), _ y: Double) -> Double {
    let yHead = y.head
    let tail = (y - yHead) * logarithm.head + y * logarithm.tail
    let head = yHead * logarithm.head
    let z = tail + head
    if z >= 1024 {
      // A little more than 1024 less the logarithm of the greatest number.
      if z > 1024 || tail + 8.0085662595372944372e-17 > z - head { return .infinity }
    } else if z <= -1075 {
      if z < -1075 || tail <= z - head { return 0 }
    }
    return powerOfTwo(z, head, tail)
  }

  /// 2 to the power of z = head + tail.
  private static func powerOfTwo(_ z: Double, _ given: Double, _ tail: Double) -> Double {
    var head = given
    let high = z.highWord
    let size = high & 0x7FFF_FFFF
    var whole: Int32 = 0
    if size > 0x3FE0_0000 {
      // |z| > 0.5: the nearest whole number is taken out.
      let rounded = high &+ (0x0010_0000 >> ((size >> 20) - 0x3FF + 1))
      let exponent = ((rounded & 0x7FFF_FFFF) >> 20) - 0x3FF
      var t = 0.0
      t.highWord = rounded & ~(0x000F_FFFF >> exponent)
      whole = ((rounded & 0x000F_FFFF) | 0x0010_0000) >> (20 - exponent)
      if high < 0 { whole = -whole }
      head -= t
    }
    let t = (tail + head).head
    let u = t * 6.93147182464599609375e-01
    let v = (tail - (t - head)) * 6.93147180559945286227e-01 + t * -1.90465429995776804525e-09
    let sum = u + v
    let w = v - (sum - u)
    let square = sum * sum
    let t1 =
      sum
      - square
      * (1.66666666666666019037e-01
        + square
        * (-2.77777777770155933842e-03
          + square
          * (6.61375632143793436117e-05
            + square * (-1.65339022054652515390e-06 + square * 4.13813679705723846039e-08))))
    // Sun takes w + z w off the quotient; V8 takes it off the divisor.
    let r = (sum * t1) / ((t1 - 2.0) - (w + sum * w))
    return (1.0 - (r - sum)).scaled(by: Int(whole))
  }
}
enum RealMath {
  static func atan2(_ x: Double, _ y: Double) -> Double { 0 }
  static func value(_ builtin: Builtin, _ x: Double) -> Double { 0 }
}
