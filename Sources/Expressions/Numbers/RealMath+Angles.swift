// After Sun's fdlibm; see RealMath.
extension RealMath {
  static func sin(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    let (quarter, angle, tail) = reducedAngle(x)
    switch quarter & 3 {
    case 0: return sine(angle, tail)
    case 1: return cosine(angle, tail)
    case 2: return -sine(angle, tail)
    default: return -cosine(angle, tail)
    }
  }

  static func cos(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    let (quarter, angle, tail) = reducedAngle(x)
    switch quarter & 3 {
    case 0: return cosine(angle, tail)
    case 1: return -sine(angle, tail)
    case 2: return -cosine(angle, tail)
    default: return sine(angle, tail)
    }
  }

  static func tan(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    let (quarter, angle, tail) = reducedAngle(x)
    return tangent(angle, tail, isInverse: quarter & 1 == 1)
  }

  /// The sine of x + tail for |x| ≤ π/4.
  private static func sine(_ x: Double, _ tail: Double) -> Double {
    if x.magnitude < 0x1p-27 { return x }
    let z = x * x
    let v = z * x
    let r = polynomial(
      z, 8.33333333332248946124e-03, -1.98412698298579493134e-04, 2.75573137070700676789e-06,
      -2.50507602534068634195e-08, 1.58969099521155010221e-10)
    let first = -1.66666666666666324348e-01
    if tail == 0 { return x + v * (first + z * r) }
    return x - ((z * (0.5 * tail - v * r) - tail) - v * first)
  }

  /// The cosine of x + tail for |x| ≤ π/4.
  private static func cosine(_ x: Double, _ tail: Double) -> Double {
    let size = x.highWord & 0x7FFF_FFFF
    if size < 0x3E40_0000 { return 1 }
    let z = x * x
    let r =
      z
      * polynomial(
        z, 4.16666666666666019037e-02, -1.38888888888741095749e-03, 2.48015872894767294178e-05,
        -2.75573143513906633035e-07, 2.08757232129817482790e-09, -1.13596475577881948265e-11)
    if size < 0x3FD3_3333 { return 1 - (0.5 * z - (z * r - x * tail)) }
    var quarter = 0.28125
    if size <= 0x3FE9_0000 {
      quarter = 0
      quarter.highWord = size - 0x0020_0000
    }
    let rest = 0.5 * z - quarter
    return (1 - quarter) - (rest - (z * r - x * tail))
  }

  /// The tangent of x + tail for |x| ≤ π/4, or -1 over it.
  private static func tangent(_ given: Double, _ givenTail: Double, isInverse: Bool) -> Double {
    var (x, tail) = (given, givenTail)
    if x.magnitude < 0x1p-28 {
      if !isInverse { return x }
      return x == 0 ? 1 / x.magnitude : inverse(x + tail, tail, x)
    }
    let isLarge = given.highWord & 0x7FFF_FFFF >= 0x3FE5_9428
    if isLarge {
      if x < 0 { (x, tail) = (-x, -tail) }
      x = (7.85398163397448278999e-01 - x) + (3.06161699786838301793e-17 - tail)
      tail = 0
    }
    let z = x * x
    let w = z * z
    let odd = polynomial(
      w, 1.33333333333201242699e-01, 2.18694882948595424599e-02, 3.59207910759131235356e-03,
      5.88041240820264096874e-04, 7.81794442939557092300e-05, -1.85586374855275456654e-05)
    let even =
      z
      * polynomial(
        w, 5.39682539762260521377e-02, 8.86323982359930005737e-03, 1.45620945432529025516e-03,
        2.46463134818469906812e-04, 7.14072491382608190305e-05, 2.59073051863633712884e-05)
    let cube = z * x
    var r = tail + z * (cube * (odd + even) + tail)
    r += 3.33333333333334091986e-01 * cube
    let sum = x + r
    if isLarge {
      let v: Double = isInverse ? -1 : 1
      return (given < 0 ? -1 : 1) * (v - 2 * (x - (sum * sum / (sum + v) - r)))
    }
    return isInverse ? inverse(sum, r, x) : sum
  }

  /// -1 over sum = x + r, with more care than a division takes.
  private static func inverse(_ sum: Double, _ r: Double, _ x: Double) -> Double {
    let z = sum.head
    let v = r - (z - x)
    let a = -1 / sum
    let t = a.head
    return t + a * ((1 + t * z) + t * v)
  }

  // MARK: - Reduction

  /// x = quarter · π/2 + angle + tail, with |angle| ≤ π/4.
  private static func reducedAngle(_ x: Double) -> (quarter: Int, angle: Double, tail: Double) {
    let size = x.highWord & 0x7FFF_FFFF
    if size <= 0x3FE9_21FB { return (0, x, 0) }
    let (quarter, angle, tail) =
      size <= 0x4139_21FB ? nearQuarter(x.magnitude, size) : Reduction.quarter(x.magnitude)
    return x < 0 ? (-quarter, -angle, -tail) : (quarter, angle, tail)
  }

  /// π/2 in three parts of 33 bits, each with what is left.
  private static let parts: [(head: Double, tail: Double)] = [
    (1.57079632673412561417e+00, 6.07710050650619224932e-11),
    (6.07710050630396597660e-11, 2.02226624879595063154e-21),
    (2.02226624871116645580e-21, 8.47842766036889956997e-32),
  ]

  private static func nearQuarter(
    _ x: Double, _ size: Int32
  ) -> (quarter: Int, angle: Double, tail: Double) {
    if size < 0x4002_D97C {
      // Less than 3π/4.
      let part = parts[size == 0x3FF9_21FB ? 1 : 0]
      let z = size == 0x3FF9_21FB ? (x - parts[0].head) - part.head : x - part.head
      let angle = z - part.tail
      return (1, angle, (z - angle) - part.tail)
    }
    let n = Int(x * 6.36619772367581382433e-01 + 0.5)
    let whole = Double(n)
    var r = x - whole * parts[0].head
    var w = whole * parts[0].tail
    var angle = r - w
    // More parts where most bits cancel out.
    if n >= 32 || size == (whole * 1.5707963267948966).highWord {
      for (part, limit) in zip(parts.dropFirst(), [16, 49]) {
        guard Int(size >> 20) - Int((angle.highWord >> 20) & 0x7FF) > limit else { break }
        let t = r
        w = whole * part.head
        r = t - w
        w = whole * part.tail - ((t - r) - w)
        angle = r - w
      }
    }
    return (n, angle, (r - angle) - w)
  }
}
