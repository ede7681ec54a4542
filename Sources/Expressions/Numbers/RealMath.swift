/// The functions of `Math` that no processor has, to the bit as V8 gives them.
///
/// V8 takes those of Sun's fdlibm; so the methods, constants and order of operations are Sun's.
///
/// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun
/// Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is
/// freely granted, provided that this notice is preserved.
enum RealMath {
  static func value(_ builtin: Builtin, _ x: Double) -> Double {
    if x.isNaN { return .nan }
    return switch builtin {
    case .acos: acos(x)
    case .acosh: acosh(x)
    case .asin: asin(x)
    case .asinh: asinh(x)
    case .atan: atan(x)
    case .atanh: atanh(x)
    case .cbrt: cubeRoot(x)
    case .cos: cos(x)
    case .cosh: cosh(x)
    case .exp: exp(x)
    case .expm1: expm1(x)
    case .log: log(x)
    case .log10: log10(x)
    case .log1p: log1p(x)
    case .log2: log2(x)
    case .sin: sin(x)
    case .sinh: sinh(x)
    case .tan: tan(x)
    default: tanh(x)
    }
  }

  /// c₀ + c₁ x + c₂ x² + …, by Horner's rule.
  @inline(__always)
  static func polynomial(_ x: Double, _ coefficients: Double...) -> Double {
    var sum = 0.0
    for coefficient in coefficients.reversed() { sum = coefficient + x * sum }
    return sum
  }

  static let ln2Head = 6.93147180369123816490e-01
  static let ln2Tail = 1.90821492927058770002e-10
}
