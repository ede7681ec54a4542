extension Machine {
  /// The functions of `Math`.
  mutating func calculate(_ builtin: Builtin, _ arguments: Arguments) throws(Fault) -> Double {
    switch builtin {
    case .max, .min, .hypot:
      var numbers: [Double] = []
      try budget.take(8 * arguments.count)
      for argument in arguments.given { numbers.append(try number(of: argument)) }
      return builtin == .hypot ? Self.hypotenuse(numbers) : Self.extreme(numbers, builtin == .max)
    case .imul:
      let product = try bits(of: arguments[0]) &* (try bits(of: arguments[1]))
      return Double(Int32(bitPattern: product))
    case .atan2: return RealMath.atan2(try number(of: arguments[0]), try number(of: arguments[1]))
    case .pow: return Power.of(try number(of: arguments[0]), try number(of: arguments[1]))
    case .clz32: return Double(try bits(of: arguments[0]).leadingZeroBitCount)
    default: return Self.value(builtin, try number(of: arguments[0]))
    }
  }

  private static func value(_ builtin: Builtin, _ x: Double) -> Double {
    switch builtin {
    case .abs: x.magnitude
    case .ceil: x.rounded(.up)
    case .floor: x.rounded(.down)
    case .trunc: x.rounded(.towardZero)
    case .round: rounded(x)
    case .sign: x > 0 ? 1 : x < 0 ? -1 : x
    case .sqrt: x.squareRoot()
    case .fround: Double(Float(x))
    default: RealMath.value(builtin, x)
    }
  }

  /// Halves are rounded up.
  private static func rounded(_ x: Double) -> Double {
    let down = x.rounded(.down)
    let rounded = x - down >= 0.5 ? down + 1 : down
    // What lies between -0.5 and 0 is rounded to -0.
    return rounded == 0 && x.sign == .minus ? -0.0 : x.isFinite ? rounded : x
  }

  private static func extreme(_ numbers: [Double], _ isMax: Bool) -> Double {
    var result = isMax ? -Double.infinity : Double.infinity
    for number in numbers {
      if number.isNaN { return .nan }
      if isMax ? number > result : number < result { result = number }
      // 0 is larger than -0.
      if number == 0, result == 0, number.sign == (isMax ? .plus : .minus) { result = number }
    }
    return result
  }

  /// The square root of the sum of squares, scaled by the largest and summed after Kahan, as V8 does.
  private static func hypotenuse(_ numbers: [Double]) -> Double {
    if numbers.contains(where: { $0.isInfinite }) { return .infinity }
    if numbers.contains(where: { $0.isNaN }) { return .nan }
    let largest = numbers.reduce(0) { max($0, $1.magnitude) }
    if largest == 0 { return 0 }
    var sum = 0.0
    var compensation = 0.0
    for number in numbers {
      let scaled = number.magnitude / largest
      let summand = scaled * scaled - compensation
      let preliminary = sum + summand
      compensation = (preliminary - sum) - summand
      sum = preliminary
    }
    return sum.squareRoot() * largest
  }
}
