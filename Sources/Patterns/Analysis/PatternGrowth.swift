/// How the work of an engine that tries one way after the other grows with the length of a text.
///
/// Serai's own engine remembers where it has been and does not care. Patterns travel, though:
/// browsers, Python and most servers take the ways one by one.
public enum PatternGrowth: Sendable, Hashable {
  /// Like the length to the power of this, as far as texts of one repeated character show it.
  case polynomial(degree: Int)
  /// It doubles with every few characters.
  case exponential
  /// The pattern is too large to tell.
  case unknown
}

extension Pattern {
  /// Reads a pattern and judges it by its structure.
  ///
  /// The pattern becomes an automaton with one place for each character class (Glushkov's), counted
  /// repetitions written out. It is exponential where a text can lead from a place back to itself on
  /// two ways (Weber and Seidl's criterion EDA, decided on pairs of places) and something after it
  /// may still fail. Its degree is the number of loops in a row that share a character, and one for
  /// a pattern that may begin anywhere.
  ///
  /// Assertions and back references count as characters of their own, so what only they make
  /// ambiguous is not seen; the insides of look-arounds are judged apart. Work is bounded: no more
  /// than `PlaceGraph.mostPlaces` places and `PlaceGraph.mostSteps` steps are looked at.
  ///
  /// - Throws: `PatternError` where the text is no pattern.
  public static func growth(of source: String) throws(PatternError) -> PatternGrowth {
    var parser = try PatternParser(source)
    let node = try parser.pattern()
    var worst = GrowthAnalysis.growth(of: node)
    for inner in node.lookArounds { worst = max(worst, GrowthAnalysis.growth(of: inner)) }
    return worst
  }
}

extension PatternGrowth: Comparable {
  /// By how much harm is known.
  public static func < (left: PatternGrowth, right: PatternGrowth) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .unknown: 0
    case .polynomial(let degree): 1 + degree
    case .exponential: .max
    }
  }
}
