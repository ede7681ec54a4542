extension Locale {
  /// What CLDR's plural rules ask of a number.
  private struct Operands {
    /// The integer digits; of more than nine the last nine, and a one before them.
    var integer = 0
    /// How many digits are shown behind the point.
    let fractionCount: Int
    /// Whether one of these is not 0.
    var hasFraction = false

    init(_ number: DecimalNumber) {
      for place in (0..<9).reversed() { integer = integer * 10 + Int(number.digit(at: place)) }
      if number.point > 9 { integer += 1_000_000_000 }
      fractionCount = number.fractionCount
      for place in 0..<number.fractionCount where number.digit(at: -1 - place) != 0 {
        hasFraction = true
      }
    }

    var isInteger: Bool { fractionCount == 0 }
    var last: Int { integer % 10 }
    var lastTwo: Int { integer % 100 }
    /// Whether the number is exactly this one.
    func isExactly(_ number: Int) -> Bool { integer == number && !hasFraction }
  }

  /// The plural form for so many of something.
  ///
  /// The rules are CLDR's (supplemental/plurals.xml).
  func cardinal(_ number: DecimalNumber) -> PluralCategory {
    let n = Operands(number)
    let isMillions = n.isInteger && n.integer != 0 && n.integer % 1_000_000 == 0
    switch language {
    case "en", "de", "nl", "sv", "fi": return n.isInteger && n.integer == 1 ? .one : .other
    case "it": return n.isInteger && n.integer == 1 ? .one : isMillions ? .many : .other
    case "es": return n.isExactly(1) ? .one : isMillions ? .many : .other
    case "fr", "pt": return n.integer <= 1 ? .one : isMillions ? .many : .other
    case "da": return n.isExactly(1) || n.hasFraction && n.integer <= 1 ? .one : .other
    case "nb", "hu", "el", "tr": return n.isExactly(1) ? .one : .other
    case "pl": return Self.polish(n)
    case "cs":
      guard n.isInteger else { return .many }
      return n.integer == 1 ? .one : (2...4).contains(n.integer) ? .few : .other
    case "ro":
      if n.isInteger, n.integer == 1 { return .one }
      let isFew = !n.isInteger || n.integer == 0 || (1...19).contains(n.lastTwo)
      return isFew ? .few : .other
    case "ru", "uk": return Self.russian(n)
    case "ar": return Self.arabic(n)
    default: return .other
    }
  }

  private static func polish(_ n: Operands) -> PluralCategory {
    guard n.isInteger else { return .other }
    if n.integer == 1 { return .one }
    return (2...4).contains(n.last) && !(12...14).contains(n.lastTwo) ? .few : .many
  }

  private static func russian(_ n: Operands) -> PluralCategory {
    guard n.isInteger else { return .other }
    if n.last == 1, n.lastTwo != 11 { return .one }
    return (2...4).contains(n.last) && !(12...14).contains(n.lastTwo) ? .few : .many
  }

  private static func arabic(_ n: Operands) -> PluralCategory {
    guard !n.hasFraction else { return .other }
    switch n.integer {
    case 0: return .zero
    case 1: return .one
    case 2: return .two
    default:
      return (3...10).contains(n.lastTwo) ? .few : (11...99).contains(n.lastTwo) ? .many : .other
    }
  }

  /// The plural form for the place in an order (supplemental/ordinals.xml).
  func ordinal(_ number: DecimalNumber) -> PluralCategory {
    let n = Operands(number)
    guard !n.hasFraction else { return .other }
    switch language {
    case "en":
      switch (n.last, n.lastTwo) {
      case (_, 11...13): return .other
      case (1, _): return .one
      case (2, _): return .two
      case (3, _): return .few
      default: return .other
      }
    case "fr", "ro": return n.integer == 1 ? .one : .other
    case "it": return [8, 11, 80, 800].contains(n.integer) ? .many : .other
    case "sv": return (1...2).contains(n.last) && !(11...12).contains(n.lastTwo) ? .one : .other
    case "hu": return n.integer == 1 || n.integer == 5 ? .one : .other
    case "uk": return n.last == 3 && n.lastTwo != 13 ? .few : .other
    default: return .other
    }
  }
}
