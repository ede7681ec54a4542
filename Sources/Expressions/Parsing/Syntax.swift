/// A part of an expression.
///
/// Operators that bind equally are kept in one list, so that the tree is as deep as brackets nest,
/// not as an expression is long.
indirect enum Syntax: Sendable {
  case undefined
  case null
  case bool(Bool)
  case number(Double)
  case string(Text)
  case list([Syntax])
  case record([(name: String, value: Syntax)])
  case name(String, Span)
  /// A value and the way from it: members, indexes, calls.
  case path(Syntax, [Access])
  case unary(UnaryOperator, Syntax, Span)
  /// Operators of one precedence, from left to right.
  case binary(Syntax, [(operation: BinaryOperator, right: Syntax, span: Span)])
  case power(Syntax, Syntax, Span)
  case logical(LogicalOperator, [Syntax])
  case conditional(Syntax, then: Syntax, otherwise: Syntax)
  case function([String], Syntax)

  /// One step of a path.
  struct Access: Sendable {
    enum Kind: Sendable {
      case member(Text)
      case index(Syntax)
      case call(Method, [Syntax])
    }
    var kind: Kind
    /// Whether the rest of the path is left out where there is nothing to go on from: `?.`.
    var isOptional: Bool
    var span: Span
  }
}

/// An operator before its value.
enum UnaryOperator: Sendable {
  case not, minus, plus, typeOf, void, complement
}

/// An operator that looks at both its values.
enum BinaryOperator: Sendable {
  case equal, notEqual, identical, notIdentical
  case less, lessOrEqual, greater, greaterOrEqual, isIn
  case add, subtract, multiply, divide, remainder
  case bitAnd, bitOr, bitExclusiveOr, shiftLeft, shiftRight, shiftRightUnsigned
}

/// An operator that may leave out its second value.
enum LogicalOperator: Sendable {
  case and, or, coalesce
}

/// What may be called.
enum Method: String, Sendable, CaseIterable {
  case at, concat, includes, indexOf, lastIndexOf, slice
  case endsWith, split, startsWith, toLowerCase, toUpperCase, trim
  case every, join, some
}
