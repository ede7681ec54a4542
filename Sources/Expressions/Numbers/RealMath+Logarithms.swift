// After Sun's fdlibm; see RealMath.
extension RealMath {
  /// x = 2^k (1 + f) with 1 + f between √½ and √2, and the upper bits of the fraction.
  private static func reduced(_ given: Double) -> (k: Int, f: Double, fraction: Int32) {
    var x = given
    var k = 0
    if x.highWord < 0x0010_0000 {
      x *= 0x1p54
      k -= 54
    }
    k += Int(x.highWord >> 20) - 1023
    let fraction = x.highWord & 0x000F_FFFF
    let carry = (fraction + 0x95F64) & 0x10_0000
    x.highWord = fraction | (carry ^ 0x3FF0_0000)
    return (k + Int(carry >> 20), x - 1, fraction)
  }

  /// The logarithm of what has none that is a finite number; nil for all other numbers.
  private static func extreme(_ x: Double) -> Double? {
    if x == 0 { return -.infinity }
    if x < 0 { return .nan }
    return x.isFinite ? nil : x
  }

  /// The series in s = f / (2 + f).
  private static func series(_ z: Double) -> Double {
    let w = z * z
    let even =
      w
      * polynomial(w, 3.999999999940941908e-01, 2.222219843214978396e-01, 1.531383769920937332e-01)
    let odd =
      z
      * polynomial(
        w, 6.666666666666735130e-01, 2.857142874366239149e-01, 1.818357216161805012e-01,
        1.479819860511658591e-01)
    return odd + even
  }

  static func log(_ x: Double) -> Double {
    if let extreme = extreme(x) { return extreme }
    let (k, f, fraction) = reduced(x)
    let dk = Double(k)
    if 0x000F_FFFF & (2 + fraction) < 3 {
      if f == 0 { return k == 0 ? 0 : dk * ln2Head + dk * ln2Tail }
      let r = f * f * (0.5 - 0.33333333333333333 * f)
      return k == 0 ? f - r : dk * ln2Head - ((r - dk * ln2Tail) - f)
    }
    let s = f / (2 + f)
    let r = series(s * s)
    if (fraction - 0x6147A) | (0x6B851 - fraction) > 0 {
      let half = 0.5 * f * f
      if k == 0 { return f - (half - s * (half + r)) }
      return dk * ln2Head - ((half - (s * (half + r) + dk * ln2Tail)) - f)
    }
    if k == 0 { return f - s * (f - r) }
    return dk * ln2Head - ((s * (f - r) - dk * ln2Tail) - f)
  }

  static func log2(_ x: Double) -> Double {
    if let extreme = extreme(x) { return extreme }
    if x == 1 { return 0 }
    let (k, f, _) = reduced(x)
    let y = Double(k)
    let half = 0.5 * f * f
    let s = f / (2 + f)
    let r = s * (half + series(s * s))
    let head = (f - half).head
    let tail = (f - head) - half + r
    let inverseHead = 1.44269504072144627571
    let valueHead = head * inverseHead
    var valueTail = (tail + head) * 1.67517131648865118353e-10 + tail * inverseHead
    let w = y + valueHead
    valueTail += (y - w) + valueHead
    return valueTail + w
  }

  static func log10(_ given: Double) -> Double {
    var x = given
    if let extreme = extreme(x) { return extreme }
    if x == 1 { return 0 }
    var k: Int32 = 0
    if x.highWord < 0x0010_0000 {
      x *= 0x1p54
      k -= 54
    }
    k += (x.highWord >> 20) - 1023
    let isNegative: Int32 = k < 0 ? 1 : 0
    let y = Double(k + isNegative)
    x.highWord = (x.highWord & 0x000F_FFFF) | ((0x3FF - isNegative) << 20)
    let z = y * 3.69423907715893078616e-13 + 4.34294481903251816668e-01 * log(x)
    return z + y * 3.01029995663611771306e-01
  }

  static func log1p(_ x: Double) -> Double {
    if x == -1 { return -.infinity }
    if x < -1 { return .nan }
    if x == .infinity { return x }
    let high = x.highWord
    let size = high & 0x7FFF_FFFF
    if size < 0x3E20_0000 { return size < 0x3C90_0000 ? x : x - x * x * 0.5 }
    var (k, f, c) = (0, x, 0.0)
    var fraction: Int32 = 1
    // Between √½ - 1 and √2 - 1 it is taken as it is.
    if high >= 0x3FDA_827A || (high < 0 && size >= 0x3FD2_BEC4) {
      var u = x
      if high < 0x4340_0000 { u = 1 + x }
      k = Int(u.highWord >> 20) - 1023
      if high < 0x4340_0000 { c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u }
      fraction = u.highWord & 0x000F_FFFF
      if fraction < 0x6A09E {
        u.highWord = fraction | 0x3FF0_0000
      } else {
        k += 1
        u.highWord = fraction | 0x3FE0_0000
        fraction = (0x0010_0000 - fraction) >> 2
      }
      f = u - 1
    }
    let half = 0.5 * f * f
    let dk = Double(k)
    if fraction == 0 {
      if f == 0 { return k == 0 ? 0 : dk * ln2Head + (c + dk * ln2Tail) }
      let r = half * (1 - 0.66666666666666666 * f)
      return k == 0 ? f - r : dk * ln2Head - ((r - (dk * ln2Tail + c)) - f)
    }
    let s = f / (2 + f)
    let z = s * s
    let r =
      z
      * polynomial(
        z, 6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01,
        2.222219843214978396e-01, 1.818357216161805012e-01, 1.531383769920937332e-01,
        1.479819860511658591e-01)
    if k == 0 { return f - (half - s * (half + r)) }
    return dk * ln2Head - ((half - (s * (half + r) + (dk * ln2Tail + c))) - f)
  }

  static func asinh(_ x: Double) -> Double {
    let size = x.magnitude
    if !x.isFinite || size < 0x1p-28 { return x }
    let w: Double
    if size > 0x1p28 {
      w = log(size) + 0.6931471805599453
    } else if size > 2 {
      w = log(2 * size + 1 / ((x * x + 1).squareRoot() + size))
    } else {
      let t = x * x
      w = log1p(size + t / (1 + (1 + t).squareRoot()))
    }
    return x > 0 ? w : -w
  }

  static func acosh(_ x: Double) -> Double {
    if x < 1 { return .nan }
    if x == 1 { return 0 }
    if x > 0x1p28 { return x.isFinite ? log(x) + 0.6931471805599453 : x }
    if x > 2 { return log(2 * x - 1 / (x + (x * x - 1).squareRoot())) }
    let t = x - 1
    return log1p(t + (2 * t + t * t).squareRoot())
  }

  static func atanh(_ x: Double) -> Double {
    let size = x.magnitude
    if size > 1 { return .nan }
    if size == 1 { return x / 0 }
    if size < 0x1p-28 { return x }
    let double = size + size
    let t =
      size < 0.5
      ? 0.5 * log1p(double + double * size / (1 - size)) : 0.5 * log1p(double / (1 - size))
    return x > 0 ? t : -t
  }

  static func cubeRoot(_ x: Double) -> Double {
    if x == 0 || !x.isFinite { return x }
    let size = x.magnitude
    var t = 0.0
    if size.highWord < 0x0010_0000 {
      t.highWord = (size * 0x1p54).highWord / 3 + 696_219_795
    } else {
      t.highWord = size.highWord / 3 + 715_094_163
    }
    if x < 0 { t = -t }
    var r = (t * t) * (t / x)
    t *=
      polynomial(r, 1.87595182427177009643, -1.88497979543377169875, 1.621429720105354466140)
      + ((r * r) * r) * (-0.758397934778766047437 + r * 0.145996192886612446982)
    // To 23 bits, so that its square is exact; then one step of Newton's.
    t = Double(bitPattern: (t.bitPattern &+ 0x8000_0000) & 0xFFFF_FFFF_C000_0000)
    r = x / (t * t)
    r = (r - t) / (t + t + r)
    return t + t * r
  }
}
