import Expressions
import Inheritance
import JourneyTemplates
import Values

/// The parameters of a template with all that is said of them compiled.
struct PreparedParameters: Sendable {
  let list: [PreparedParameter]
  let names: Set<String>
  let order: ParameterOrder
  let rules: [PreparedRule]
  let texts: TextShelf
  /// The templates that references may lead to; nil where nobody knows.
  let index: TemplateIndex?

  init(_ template: JourneyTemplate, index: TemplateIndex?, _ compiler: inout PartCompiler) {
    list = compiler.parameters(of: template)
    rules = compiler.rules(of: template)
    names = Set(list.map { $0.name })
    order = ParameterOrder(list)
    compiler.report(order.cycle, of: template)
    texts = compiler.texts
    self.index = index
  }

  /// Holds given parameters against the template, and works out those that are not given.
  func process(_ given: Object, user: Value) -> ParameterValidationResult {
    var processing = ParameterProcessing(self, given: given, user: user)
    return processing.run()
  }

  /// What names in conditions stand for, once the parameters have their values.
  func scope(_ values: Object, user: Value) -> Scope {
    Scope(parameters: values, user: user, declared: names)
  }
}

/// A validation rule of a template, compiled.
struct PreparedRule: Sendable {
  let rule: TemplateValidationRule
  let expression: Expression
}
