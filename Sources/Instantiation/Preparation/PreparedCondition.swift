import Diagnostics
import Expressions

/// Whether a part of a template belongs to a journey.
struct PreparedInclusion: Sendable {
  /// One of the two conditions of a part.
  struct Condition: Sendable {
    let expression: Expression
    /// Where the expression is.
    let path: DataPath
    /// Whether the part is left out where the condition holds.
    let isExclusion: Bool
  }

  /// What comes of the conditions.
  enum Verdict {
    case out
    /// Belongs to it, wherever the expression is true at run time.
    case included(runtimeCondition: String?)
  }

  /// Those that are decided when the journey is made.
  var conditions: [Condition] = []
  /// Whether those that are decided from defaults leave it out.
  var isOut = false
  /// Those that the agent decides, as one expression.
  var runtimeCondition: String?

  /// The parameters that the conditions look at.
  var names: [String] {
    conditions.flatMap { condition in condition.expression.freeNames.map { $0.name } }
  }

  func decide(in scope: Scope) throws(JourneyProblem) -> Verdict {
    if isOut { return .out }
    for condition in conditions where try condition.holds(in: scope) == condition.isExclusion {
      return .out
    }
    return .included(runtimeCondition: runtimeCondition)
  }
}

extension PreparedInclusion.Condition {
  func holds(in scope: Scope) throws(JourneyProblem) -> Bool {
    do throws(ExpressionError) {
      return try scope.evaluate(expression).isTruthy
    } catch {
      throw JourneyProblem(
        "condition-failed", .error, "The condition can't be decided: \(error.message)",
        explanation: "It is '\(expression)'.", help: error.help,
        .template(path, Position(line: error.line, column: error.column)))
    }
  }
}
