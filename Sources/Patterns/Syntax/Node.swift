/// A part of a pattern.
indirect enum Node {
  /// Matches nothing, which is there everywhere.
  case empty
  /// One code point of a class.
  case scalar(ScalarClass)
  case sequence([Node])
  case alternatives([Node])
  /// `captures` are the groups inside, which each round forgets.
  case repetition(Node, Repetition, captures: Range<Int>)
  /// A group with its 1-based number.
  case capture(Int, Node)
  case assertion(Assertion)
  case look(Look, Node)
  /// What the group with this number has matched.
  case backReference(Int)

  /// How often something comes.
  struct Repetition {
    var least: Int
    /// No limit where nil.
    var most: Int?
    var isGreedy: Bool
  }

  /// Something about a place that takes up no text.
  enum Assertion {
    case start, end, lineStart, lineEnd, wordBoundary, noWordBoundary
  }

  /// A look around from a place.
  struct Look {
    var isBehind: Bool
    var isNegative: Bool
  }
}
