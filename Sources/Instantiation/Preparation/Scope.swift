import Expressions
import Values

/// What the names in a template's expressions and texts stand for.
struct Scope {
  /// Values of parameters, as far as they are known.
  var parameters: Object
  /// The value that a transform or validator is about.
  var value: Value?
  /// Who the journey is for.
  let user: Value
  /// Every parameter that the template has.
  let declared: Set<String>

  /// A parameter without a value is undefined, any other name an error.
  func result(of name: String) -> ExpressionResult? {
    switch name {
    case "value": return value.map(ExpressionResult.value) ?? .undefined
    case "user": return .value(user)
    case "parameters": return .value(.object(parameters))
    default:
      if let value = parameters[name] { return .value(value) }
      return declared.contains(name) ? .undefined : nil
    }
  }

  /// What an expression gives here.
  func evaluate(_ expression: Expression) throws(ExpressionError) -> ExpressionResult {
    try expression.evaluate { result(of: $0) }
  }

  /// What texts can refer to: the parameters, and `user`.
  var context: Value {
    var context = parameters
    if context["user"] == nil { context.append("user", user) }
    return .object(context)
  }
}
