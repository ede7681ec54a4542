import Diagnostics
import Expressions
import JSONPath
import JourneyTemplates
import Values

/// A customization whose path and condition are compiled.
struct PreparedCustomization: Sendable {
  let customizationId: String
  let type: CustomizationType
  let scope: CustomizationScope
  let path: JSONPathQuery
  let data: Object
  let condition: Expression?
  let priority: Int
  /// Whether the template's author made it: nothing that the template protects is protected from it.
  let isOwn: Bool

  /// Whether its condition holds.
  func applies(in scope: Scope) throws(JourneyProblem) -> Bool {
    guard let condition else { return true }
    do throws(ExpressionError) {
      return try scope.evaluate(condition).isTruthy
    } catch {
      throw problem("condition-failed", "Its condition can't be decided: \(error.message)")
    }
  }

  /// A problem with it.
  func problem(
    _ id: String, _ message: String, explanation: String = "", help: String = ""
  ) -> JourneyProblem {
    JourneyProblem(
      id, .error, "Customization '\(customizationId)': \(message)", explanation: explanation,
      help: help, .customization(customizationId))
  }
}

extension PreparedCustomization {
  init(_ customization: RuntimeCustomization) throws(JourneyProblem) {
    try self.init(
      customization.customizationId, customization.customizationType, customization.targetScope,
      customization.targetPath, customization.customizationData, customization.applyCondition,
      customization.priority, isOwn: false)
  }

  init(_ customization: TemplateCustomization) throws(JourneyProblem) {
    try self.init(
      customization.customizationId, customization.customizationType, customization.targetScope,
      customization.targetPath, customization.customizationData, customization.applyCondition,
      customization.priority, isOwn: true)
  }

  private init(
    _ id: String, _ type: CustomizationType, _ scope: CustomizationScope, _ path: String,
    _ data: Object, _ condition: TemplateCondition?, _ priority: Int, isOwn: Bool
  ) throws(JourneyProblem) {
    func problem(_ kind: String, _ message: String, _ help: String) -> JourneyProblem {
      JourneyProblem(
        kind, .error, "Customization '\(id)': \(message)", help: help, .customization(id))
    }
    do throws(JSONPathError) {
      self.path = try JSONPathQuery(path)
    } catch {
      throw problem(
        "invalid-target-path", "the targetPath is no JSONPath: \(error.message)",
        "Mend it at column \(error.column)")
    }
    do throws(ExpressionError) {
      self.condition = try condition.map { (condition) throws(ExpressionError) in
        try Expression(condition.expression)
      }
    } catch {
      throw problem("invalid-expression", "its condition: \(error.message)", error.help)
    }
    customizationId = id
    self.type = type
    self.scope = scope
    self.data = data
    self.priority = priority
    self.isOwn = isOwn
  }
}

extension PartCompiler {
  /// The changes that a template makes to every journey.
  mutating func customizations(of template: JourneyTemplate) -> [PreparedCustomization] {
    var prepared: [PreparedCustomization] = []
    for customization in template.customizations {
      do throws(JourneyProblem) {
        prepared.append(try PreparedCustomization(customization))
      } catch {
        report(error)
      }
    }
    return prepared
  }
}
