import Expressions
import JourneyTemplates

/// When a part is in a journey: where its inclusion condition holds and its exclusion condition does
/// not.
struct Presence {
  private let include: Expression?
  private let exclude: Expression?
  /// Whether a condition cannot be read, or is judged by the agent at run time.
  private let isUnknown: Bool

  init(include: TemplateCondition?, exclude: TemplateCondition?) {
    var isUnknown = false
    func read(_ condition: TemplateCondition?) -> Expression? {
      guard let condition else { return nil }
      if condition.evaluationScope == .runtime { isUnknown = true }
      let expression = try? Expression(condition.expression)
      if expression == nil { isUnknown = true }
      return expression
    }
    self.include = read(include)
    self.exclude = read(exclude)
    self.isUnknown = isUnknown
  }

  /// Whether nothing is said about when the part is in.
  var isAlways: Bool { include == nil && exclude == nil && !isUnknown }

  /// The names that decide it; nil where they alone do not.
  var names: [String]? {
    if isUnknown { return nil }
    return ((include?.freeNames ?? []) + (exclude?.freeNames ?? [])).map { $0.name }
  }

  /// Whether the part is in; nil where a condition cannot be evaluated.
  func holds(_ lookUp: (String) -> ExpressionResult?) -> Bool? {
    if isUnknown { return nil }
    if let include {
      guard let result = try? include.evaluate(lookUp) else { return nil }
      if !result.isTruthy { return false }
    }
    guard let exclude else { return true }
    guard let result = try? exclude.evaluate(lookUp) else { return nil }
    return !result.isTruthy
  }
}
