import Decoding
public import Diagnostics
import Expressions
import Handlebars
import JourneyTemplates
public import Values

/// Where a template uses which parameters, and which of its small texts cannot be read.
public struct ParameterUses {
  /// A name in a text or expression.
  public struct Use {
    /// The parameter.
    public let name: String
    /// The text that it is in, in the resolved template.
    public let path: DataPath
    /// Where in the text; nil where the text is the name itself.
    public let span: Place.TextSpan?
  }

  /// A parameter that an expression holds against a constant.
  public struct ValueTest {
    /// The parameter.
    public let name: String
    /// The constant.
    public let value: Value
    /// The expression, in the resolved template.
    public let path: DataPath
    /// Where the name is in the expression.
    public let span: Place.TextSpan
  }

  /// A text or expression that cannot be read.
  public struct Fault {
    /// What is wrong.
    public let message: String
    /// What to do; empty where there is nothing sensible to say.
    public let help: String
    /// The text, in the resolved template.
    public let path: DataPath
    /// Where in the text.
    public let span: Place.TextSpan
  }

  /// In reading order.
  public private(set) var uses: [Use] = []
  /// What parameters are held against.
  public private(set) var comparisons: [ValueTest] = []
  /// A message's texts, and what each of them uses.
  struct MessageUses {
    /// The message, in the resolved template.
    let path: DataPath
    /// The uses of the original.
    let original: Range<Int>
    /// The translations, with what each uses.
    let translations: [(locale: String, text: String, uses: Range<Int>)]
  }

  /// The messages that use parameters and have translations.
  private(set) var translated: [MessageUses] = []
  /// Names in blocks where they may belong to something else: used perhaps, never undeclared.
  public private(set) var possibleNames: Set<String> = []
  /// Names that lists of parameters mention.
  public private(set) var mentions: [Use] = []
  /// Message texts, conditions and arguments that are not Handlebars.
  public private(set) var textFaults: [Fault] = []
  /// The expressions that can be read, compiled.
  private(set) var expressions: [String: Expression] = [:]
  /// Expressions that are not in the language.
  public private(set) var expressionFaults: [Fault] = []

  /// Names that texts and expressions have beside the parameters.
  static let ambient: Set<String> = ["user", "value", "parameters"]
  /// What Parlant fills in at run time.
  static let runtimeRoots: Set<String> = ["std", "generative", "tools"]

  /// Looks through a template.
  init(_ subject: TemplateSubject) {
    for (state, path) in subject.states { collect(state, path) }
    for (transition, path) in subject.transitions { collect(transition, path) }
    collect(subject.template)
  }

  private mutating func collect(_ template: JourneyTemplate) {
    text(template.templateName, .root["templateName"])
    text(template.description, .root["description"])
    for (index, condition) in template.conditions.enumerated() {
      text(condition, .root["conditions"][index])
    }
    for (index, parameter) in template.parameters.enumerated() {
      collect(parameter, DataPath.root["parameters"][index])
    }
    for (index, rule) in template.validationRules.enumerated() {
      expression(rule.expression, DataPath.root["validationRules"][index]["expression"])
    }
    for (index, endpoint) in template.apiEndpoints.enumerated() {
      text(endpoint.path, DataPath.root["apiEndpoints"][index]["path"])
    }
    for (index, rule) in template.compositionRules.enumerated() {
      let path = DataPath.root["compositionRules"][index]["parameterBindings"]
      value(.object(rule.parameterBindings), path)
    }
    for (index, customization) in template.customizations.enumerated() {
      let path = DataPath.root["customizations"][index]
      value(.object(customization.customizationData), path["customizationData"])
      condition(customization.applyCondition, path["applyCondition"])
    }
    if let authentication = template.authenticationTemplate {
      let path = DataPath.root["authenticationTemplate"]["parameters"]
      for (index, name) in authentication.parameters.enumerated() {
        uses.append(Use(name: name, path: path[index], span: nil))
      }
    }
    for (index, name) in template.requiredParameters.enumerated() {
      mentions.append(Use(name: name, path: DataPath.root["requiredParameters"][index], span: nil))
    }
  }

  private mutating func collect(_ state: StateTemplate, _ path: DataPath) {
    mention(state.parameters, path)
    text(state.stateName, path["stateName"])
    text(state.description ?? "", path["description"])
    condition(state.includeCondition, path["includeCondition"])
    condition(state.excludeCondition, path["excludeCondition"])
    for (index, message) in state.messageTemplates.enumerated() {
      collect(message, path["messageTemplates"][index])
    }
    actions(state.actionTemplates, path)
    for (index, hook) in state.customizationHooks.enumerated() {
      value(.object(hook.parameters), path["customizationHooks"][index]["parameters"])
    }
  }

  private mutating func collect(_ message: MessageTemplate, _ path: DataPath) {
    mention(message.parameters, path)
    let start = uses.count
    text(message.template, path["template"])
    let original = start..<uses.count
    var translations: [(locale: String, text: String, uses: Range<Int>)] = []
    for locale in message.locales.entries {
      let start = uses.count
      text(locale.value, path["locales"][locale.key])
      translations.append((locale: locale.key, text: locale.value, uses: start..<uses.count))
    }
    if !original.isEmpty, !translations.isEmpty {
      translated.append(
        MessageUses(path: path, original: original, translations: translations))
    }
    for (index, display) in message.displayConditions.enumerated() {
      condition(display, path["displayConditions"][index])
    }
    for (index, rule) in message.personalizationRules.enumerated() {
      let rulePath = path["personalizationRules"][index]
      condition(rule.condition, rulePath["condition"])
      text(rule.template ?? "", rulePath["template"])
    }
  }

  private mutating func collect(_ transition: TransitionTemplate, _ path: DataPath) {
    mention(transition.parameters, path)
    text(transition.condition ?? "", path["condition"])
    condition(transition.includeCondition, path["includeCondition"])
    condition(transition.excludeCondition, path["excludeCondition"])
    actions(transition.actionTemplates, path)
  }

  private mutating func actions(_ actions: [ActionTemplate], _ path: DataPath) {
    for (index, action) in actions.enumerated() {
      let actionPath = path["actionTemplates"][index]
      mention(action.parameters, actionPath)
      text(action.toolInstruction ?? "", actionPath["toolInstruction"])
      value(.object(action.arguments), actionPath["arguments"])
    }
  }

  private mutating func collect(_ parameter: TemplateParameter, _ path: DataPath) {
    for (index, name) in parameter.dependsOn.enumerated() {
      mentions.append(Use(name: name, path: path["dependsOn"][index], span: nil))
    }
    guard let constraints = parameter.constraints else { return }
    let constraintsPath = path["constraints"]
    for (key, names) in [
      ("requiredWith", constraints.requiredWith), ("excludesWith", constraints.excludesWith),
    ] {
      for (index, name) in names.enumerated() {
        mentions.append(Use(name: name, path: constraintsPath[key][index], span: nil))
      }
    }
    if let validator = constraints.customValidator {
      expression(validator, constraintsPath["customValidator"])
    }
    for (index, dependency) in constraints.dependsOn.enumerated() {
      let dependencyPath = constraintsPath["dependsOn"][index]
      mentions.append(
        Use(
          name: dependency.dependentParameter, path: dependencyPath["dependentParameter"],
          span: nil))
      condition(dependency.condition, dependencyPath["condition"])
    }
  }

  private mutating func mention(_ names: [String], _ path: @autoclosure () -> DataPath) {
    for (index, name) in names.enumerated() {
      mentions.append(Use(name: name, path: path()["parameters"][index], span: nil))
    }
  }

  private mutating func condition(
    _ condition: TemplateCondition?, _ place: @autoclosure () -> DataPath
  ) {
    guard let condition else { return }
    let path = place()
    mention(condition.parameters, path)
    expression(condition.expression, path["expression"])
  }

  /// Texts anywhere in a value.
  private mutating func value(_ value: Value, _ path: DataPath) {
    switch value {
    case .string(let string): text(string, path)
    case .array(let items):
      for (index, item) in items.enumerated() { self.value(item, path[index]) }
    case .object(let object):
      for entry in object { self.value(entry.value, path[entry.key]) }
    default: break
    }
  }

  private mutating func text(_ text: String, _ place: @autoclosure () -> DataPath) {
    guard text.holds(UInt8(ascii: "{")) else { return }
    let path = place()
    if let references = HandlebarsTemplate.plainReferences(
      in: text, runtimeRoots: Self.runtimeRoots)
    {
      return use(references, path)
    }
    do throws(HandlebarsError) {
      let template = try HandlebarsTemplate(text, name: "", runtimeRoots: Self.runtimeRoots)
      possibleNames.formUnion(template.possibleReferences.map { $0.root })
      use(template.references, path)
    } catch {
      let start = Position(line: error.position.line, column: error.position.column)
      textFaults.append(
        Fault(
          message: error.message, help: error.help ?? "", path: path,
          span: .init(start: start, length: 1)))
    }
  }

  private mutating func use(_ references: [Reference], _ path: DataPath) {
    for reference in references where !Self.ambient.contains(reference.root) {
      let start = Position(line: reference.position.line, column: reference.position.column)
      uses.append(
        Use(name: reference.root, path: path, span: .init(start: start, length: reference.length)))
    }
  }

  private mutating func expression(_ source: String, _ place: @autoclosure () -> DataPath) {
    guard !source.isEmpty else { return }
    let path = place()
    do throws(ExpressionError) {
      let expression = try Expression(source)
      expressions[source] = expression
      func span(_ name: Expression.FreeName) -> Place.TextSpan {
        .init(start: Position(of: name.position, in: source), length: name.length)
      }
      for name in expression.freeNames where !Self.ambient.contains(name.name) {
        uses.append(Use(name: name.name, path: path, span: span(name)))
      }
      for test in expression.comparisons {
        comparisons.append(
          ValueTest(name: test.name.name, value: test.value, path: path, span: span(test.name)))
      }
    } catch {
      expressionFaults.append(
        Fault(
          message: error.message, help: error.help, path: path,
          span: .init(
            start: Position(line: error.line, column: error.column), length: error.length)))
    }
  }
}

extension Position {
  /// The place of a code point, by its 0-based number.
  fileprivate init(of offset: Int, in text: String) {
    var position = Position.start
    for scalar in text.unicodeScalars.prefix(offset) {
      position =
        scalar == "\n"
        ? Position(line: position.line + 1, column: 1)
        : Position(line: position.line, column: position.column + 1)
    }
    self = position
  }
}
