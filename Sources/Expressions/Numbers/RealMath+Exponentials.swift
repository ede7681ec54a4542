// After Sun's fdlibm; see RealMath.
extension RealMath {
  /// x = k ln 2 + head - tail, with |head - tail| ≤ ln 2 / 2.
  private static func reduced(_ x: Double, _ size: Int32) -> (k: Int, head: Double, tail: Double) {
    let sign: Double = x < 0 ? -1 : 1
    if size < 0x3FF0_A2B2 { return (x < 0 ? -1 : 1, x - sign * ln2Head, sign * ln2Tail) }
    let k = Int(1.44269504088896338700 * x + sign * 0.5)
    return (k, x - Double(k) * ln2Head, Double(k) * ln2Tail)
  }

  static func exp(_ x: Double) -> Double {
    if x == .infinity { return .infinity }
    if x > 7.09782712893383973096e+02 { return .infinity }
    if x < -7.45133219101941108420e+02 { return 0 }
    if x == 1 { return 2.718281828459045 }
    let size = x.highWord & 0x7FFF_FFFF
    if size < 0x3E30_0000 { return 1 + x }
    var (k, head, tail) = (0, x, 0.0)
    if size > 0x3FD6_2E42 { (k, head, tail) = reduced(x, size) }
    let r = head - tail
    let square = r * r
    let c =
      r - square
      * polynomial(
        square, 1.66666666666666019037e-01, -2.77777777770155933842e-03, 6.61375632143793436117e-05,
        -1.65339022054652515390e-06, 4.13813679705723846039e-08)
    if k == 0 { return 1 - ((r * c) / (c - 2) - r) }
    return (1 - ((tail - (r * c) / (2 - c)) - head)).scaled(by: k)
  }

  static func expm1(_ x: Double) -> Double {
    let size = x.highWord & 0x7FFF_FFFF
    if size >= 0x4043_687A {
      if x > 7.09782712893383973096e+02 { return .infinity }
      if x < 0 { return -1 }
    }
    if size < 0x3C90_0000 { return x }
    var (k, r, c) = (0, x, 0.0)
    if size > 0x3FD6_2E42 {
      let (whole, head, tail) = reduced(x, size)
      (k, r) = (whole, head - tail)
      c = (head - r) - tail
    }
    let half = 0.5 * r
    let s = r * half
    let r1 = polynomial(
      s, 1, -3.33333333333331316428e-02, 1.58730158725481460165e-03, -7.93650757867487942473e-05,
      4.00821782732936239552e-06, -2.01099218183624371326e-07)
    var t = 3 - r1 * half
    var e = s * ((r1 - t) / (6 - r * t))
    if k == 0 { return r - (r * e - s) }
    e = r * (e - c) - c
    e -= s
    switch k {
    case -1: return 0.5 * (r - e) - 0.5
    case 1: return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e)
    case ...(-2), 57...: return (1 - (e - r)).scaled(by: k) - 1
    case ..<20:
      t = 1 - 1.0.scaled(by: -k)
      return (t - (e - r)).scaled(by: k)
    default:
      t = 1.0.scaled(by: -k)
      return (r - (e + t) + 1).scaled(by: k)
    }
  }

  static func sinh(_ x: Double) -> Double {
    let size = x.magnitude
    let half: Double = x < 0 ? -0.5 : 0.5
    if !x.isFinite { return x }
    if size < 22 {
      if size < 0x1p-28 { return x }
      let t = expm1(size)
      return size < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1))
    }
    if size < 709.7822265625 { return half * exp(size) }
    if size <= 710.4758600739439 {
      let w = exp(0.5 * size)
      return half * w * w
    }
    return x * .infinity
  }

  static func cosh(_ x: Double) -> Double {
    let size = x.magnitude
    if size < 22 {
      if size < 0.5 * 0.6931471805599453 {
        let t = expm1(size)
        let w = 1 + t
        return size < 0x1p-55 ? w : 1 + (t * t) / (w + w)
      }
      let t = exp(size)
      return 0.5 * t + 0.5 / t
    }
    if size < 709.7822265625 { return 0.5 * exp(size) }
    if size <= 710.4758600739439 {
      let w = exp(0.5 * size)
      return 0.5 * w * w
    }
    return .infinity
  }

  static func tanh(_ x: Double) -> Double {
    let size = x.magnitude
    if x.isInfinite { return x > 0 ? 1 : -1 }
    var z = 1.0
    if size < 22 {
      if size < 0x1p-28 { return x }
      if size >= 1 {
        let t = expm1(2 * size)
        z = 1 - 2 / (t + 2)
      } else {
        let t = expm1(-2 * size)
        z = -t / (t + 2)
      }
    }
    return x < 0 ? -z : z
  }
}
