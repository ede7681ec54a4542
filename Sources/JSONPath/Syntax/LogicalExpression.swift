import Patterns
import Values

/// What a filter asks of a child.
indirect enum LogicalExpression: Sendable {
  case any([LogicalExpression])
  case all([LogicalExpression])
  case not(LogicalExpression)
  case exists(FilterQuery)
  case comparison(Operand, Comparison, Operand)
  /// `match(text, pattern)` where the whole text is meant, else `search(text, pattern)`.
  case found(Operand, PatternSource, isWhole: Bool)
}

/// One side of a comparison, or an argument that is a value.
indirect enum Operand: Sendable {
  case literal(Value)
  /// Of one value or nothing.
  case query([SingularStep], isRelative: Bool)
  /// `length(value)`.
  case length(Operand)
  /// `count(nodes)`.
  case count(FilterQuery)
  /// `value(nodes)`.
  case value(FilterQuery)
}

/// Where a pattern comes from.
enum PatternSource: Sendable {
  /// Compiled with the query; nil where the text is no pattern, so that nothing matches.
  case constant(Pattern?)
  /// Found in the data.
  case computed(Operand)
}

/// How two sides are compared.
enum Comparison: Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}
