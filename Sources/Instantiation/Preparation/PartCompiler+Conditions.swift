import Diagnostics
import Expressions
import JourneyTemplates

extension PartCompiler {
  /// The conditions of a part, those of them decided that look at defaults alone.
  mutating func inclusion(
    include: TemplateCondition?, exclude: TemplateCondition?, at path: DataPath, defaults: Scope
  ) -> PreparedInclusion {
    var inclusion = PreparedInclusion()
    if let include {
      add(include, at: path["includeCondition"], isExclusion: false, defaults, to: &inclusion)
    }
    if let exclude {
      add(exclude, at: path["excludeCondition"], isExclusion: true, defaults, to: &inclusion)
    }
    return inclusion
  }

  /// Conditions that must all hold.
  mutating func inclusion(
    _ conditions: [TemplateCondition], at path: DataPath, defaults: Scope
  ) -> PreparedInclusion {
    var inclusion = PreparedInclusion()
    for (index, condition) in conditions.enumerated() {
      add(condition, at: path[index], isExclusion: false, defaults, to: &inclusion)
    }
    return inclusion
  }

  private mutating func add(
    _ condition: TemplateCondition, at path: DataPath, isExclusion: Bool, _ defaults: Scope,
    to inclusion: inout PreparedInclusion
  ) {
    guard let expression = expression(condition.expression, at: path["expression"]) else { return }
    let prepared = PreparedInclusion.Condition(
      expression: expression, path: path["expression"], isExclusion: isExclusion)
    switch condition.evaluationScope {
    case .instance: inclusion.conditions.append(prepared)
    case .runtime:
      let text = isExclusion ? "!(\(expression))" : expression.description
      inclusion.runtimeCondition = inclusion.runtimeCondition.map { "(\($0)) && (\(text))" } ?? text
    case .template:
      do throws(JourneyProblem) {
        if try prepared.holds(in: defaults) == isExclusion { inclusion.isOut = true }
      } catch {
        report(error)
      }
    }
  }
}
