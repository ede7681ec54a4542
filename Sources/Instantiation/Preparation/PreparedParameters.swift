import Expressions
import Handlebars
import Inheritance
import JourneyTemplates
import Values

/// The parameters of a template with all that is said of them compiled.
struct PreparedParameters: Sendable {
  let list: [PreparedParameter]
  /// The names of the parameters.
  let parameterNames: Set<String>
  /// Every name that has a meaning in conditions: the parameters' and the constants'.
  let names: Set<String>
  let order: ParameterOrder
  let rules: [PreparedRule]
  let texts: TextShelf
  /// Names that have a value in `defaultValues` and are no parameters: what a composed template's
  /// parameters are bound to.
  let constants: [PreparedContent.Entry]
  /// The templates that references may lead to; nil where nobody knows.
  let index: TemplateIndex?

  init(_ template: JourneyTemplate, index: TemplateIndex?, _ compiler: inout PartCompiler) {
    list = compiler.parameters(of: template)
    rules = compiler.rules(of: template)
    parameterNames = Set(list.map { $0.name })
    constants = compiler.constants(of: template, besides: parameterNames)
    names = parameterNames.union(constants.map { $0.key })
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
    var scope = Scope(parameters: values, user: user, declared: names)
    for constant in constants {
      let filling = Filling(context: scope.context, settings: TemplateSet.Settings())
      scope.parameters[constant.key] = try? texts.fill(constant.content, filling)
    }
    return scope
  }
}

/// A validation rule of a template, compiled.
struct PreparedRule: Sendable {
  let rule: TemplateValidationRule
  let expression: Expression
}
