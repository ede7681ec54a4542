import Patterns

/// A part of an expression.
///
/// Operators that bind equally are kept in one list, so that the tree is as deep as brackets nest,
/// not as an expression is long.
indirect enum Syntax {
  case constant(Program.Constant)
  case name(String, Span)
  case list([Element])
  case record([Property])
  /// Texts with values between them.
  case template([Text], [Syntax])
  /// A value and the way from it: members and calls.
  case path(Syntax, [Access])
  /// Something in parentheses, which ends a way of `?.`.
  case group(Syntax)
  case unary(UnaryOperator, Syntax, Span)
  /// Operators of one precedence, from left to right.
  case binary(Syntax, [(operation: Operation, right: Syntax, span: Span)])
  case logical(LogicalOperator, [Syntax])
  case conditional(Syntax, then: Syntax, otherwise: Syntax)
  case function(Arrow)
  /// Whether a text has something that is like a pattern.
  case test(Pattern, Syntax, Span)

  /// An item of a list, or an argument.
  enum Element {
    case item(Syntax)
    case spread(Syntax, Span)
    case hole
  }

  /// A member of a mapping.
  enum Property {
    case named(Text, Syntax)
    case computed(Syntax, Syntax, Span)
    case spread(Syntax, Span)
  }

  /// One step of a path.
  struct Access {
    enum Kind {
      case member(Text)
      case item(Syntax)
      case call([Element])
    }
    var kind: Kind
    /// Whether the rest of the path is left out where there is nothing to go on from: `?.`.
    var isOptional: Bool
    var span: Span
  }

  /// A function.
  struct Arrow {
    var parameters: [Parameter]
    var hasRest: Bool
    var body: Syntax
    var span: Span
  }

  /// What a function's argument is given to.
  struct Parameter {
    var target: Target
    /// Taken where there is no argument.
    var standIn: Syntax?
  }

  /// A name, or names for the parts of a value.
  indirect enum Target {
    case name(String)
    case items([Parameter?], rest: Target?, Span)
    case members([(key: Text, parameter: Parameter)], rest: Target?, Span)
  }
}

/// An operator before its value.
enum UnaryOperator {
  case not, minus, plus, typeOf, void, complement

  init?(_ token: Token) {
    switch token.kind {
    case .symbol(.not): self = .not
    case .symbol(.minus): self = .minus
    case .symbol(.plus): self = .plus
    case .symbol(.tilde): self = .complement
    default:
      switch token.word {
      case "typeof": self = .typeOf
      case "void": self = .void
      default: return nil
      }
    }
  }

  var operation: Operation {
    switch self {
    case .not: .not
    case .minus: .negate
    case .plus: .toNumber
    case .typeOf: .typeOf
    case .void: .void
    case .complement: .complement
    }
  }
}

/// An operator that may leave out its second value.
enum LogicalOperator {
  case and, or, coalesce
}
