import Expressions
import Diagnostics
import Handlebars
import JourneyTemplates
import Values

/// Makes one journey: fills in texts and decides what belongs to it.
struct JourneyMaking {
  let journey: PreparedJourney
  let scope: Scope
  let locale: String
  let defaultLocale: String
  private(set) var problems: [JourneyProblem] = []
  private(set) var parts: IncludedParts
  private let context: Value
  /// Messages that the language has no text of.
  private var untranslated: [String] = []

  init(_ journey: PreparedJourney, _ scope: Scope, locale: String, defaultLocale: String) {
    self.journey = journey
    self.scope = scope
    self.locale = locale.lowercased()
    self.defaultLocale = defaultLocale
    parts = IncludedParts(journey.shape)
    context = scope.context
  }

  /// Fills the journey's own fields, states and transitions.
  mutating func make(_ instance: inout JourneyInstance) {
    instance.title = fill(journey.title)
    instance.description = fill(journey.description)
    instance.conditions = journey.conditions.map { fill($0) }
    instance.executionConfig = journey.template.executionConfig
    instance.ui = journey.template.ui
    instance.states.reserveCapacity(journey.states.count)
    for state in journey.states { add(state, to: &instance) }
    instance.initialState = journey.template.initialStateId ?? ""
    instance.transitions.reserveCapacity(journey.transitions.count)
    for (transition, edge) in zip(journey.transitions, journey.shape.edges) {
      add(transition, edge, to: &instance)
    }
    instance.fallbackBehaviors = journey.template.fallbackBehaviors.filter {
      instance.state($0.fallbackStateId) != nil
    }
    instance.requiredTools = instance.usedTools
    warnOfUntranslated()
  }

  private mutating func add(_ state: PreparedState, to instance: inout JourneyInstance) {
    guard case .included(let runtimeCondition)? = decide(state.inclusion) else {
      return parts.addState(false)
    }
    parts.addState(true)
    var made = state.fixed
    made.stateName = fill(state.name)
    made.description = state.description.map { fill($0) }
    made.runtimeCondition = runtimeCondition
    for message in state.messages {
      if let message = self.message(message, in: state) { made.messages.append(message) }
    }
    made.actions = state.actions.map { action($0) }
    for hook in state.hooks { run(hook, on: &made) }
    instance.states.append(made)
  }

  private mutating func add(
    _ transition: PreparedTransition, _ edge: JourneyShape.Edge, to instance: inout JourneyInstance
  ) {
    guard case .included(let runtimeCondition)? = decide(transition.inclusion),
      parts.connects(edge)
    else {
      return parts.addTransition(false)
    }
    parts.addTransition(true)
    var made = transition.fixed
    made.condition = transition.condition.map { fill($0) }
    made.runtimeCondition = runtimeCondition
    made.actions = transition.actions.map { action($0) }
    instance.transitions.append(made)
  }

  private mutating func action(_ action: PreparedAction) -> JourneyAction {
    var made = action.fixed
    made.toolInstruction = action.instruction.map { fill($0) }
    made.arguments = fill(action.arguments).object ?? Object()
    return made
  }

  // MARK: Messages

  private mutating func message(
    _ message: PreparedMessage, in state: PreparedState
  ) -> JourneyMessage? {
    guard case .included(let runtimeCondition)? = decide(message.display) else { return nil }
    var made = JourneyMessage()
    made.messageId = message.messageId
    made.messageType = message.messageType
    made.runtimeCondition = runtimeCondition
    let (text, found) = message.text(in: locale)
    if found == nil, !locale.isSameLanguage(as: defaultLocale) {
      untranslated.append("\(state.fixed.stateId)/\(message.messageId)")
    }
    made.text = fill(text, in: found == nil ? defaultLocale : locale)
    for rule in message.personalizations {
      // What the agent would have to decide at run time cannot change a text that is made now.
      guard case .included(nil)? = decide(rule.condition) else { continue }
      let addition = fill(rule.text)
      switch rule.action {
      case .omit: return nil
      case .replace:
        made.text = addition
        return made
      case .prepend: made.text = addition.joined(with: made.text)
      case .append: made.text = made.text.joined(with: addition)
      }
    }
    return made
  }

  private mutating func warnOfUntranslated() {
    guard let first = untranslated.first else { return }
    let others = untranslated.count == 1 ? "" : " and \(untranslated.count - 1) more"
    problems.append(
      JourneyProblem(
        "missing-translation", .warning, "There is no text in '\(locale)' for \(first)\(others)",
        explanation: "The text is in '\(defaultLocale)' there.",
        help: "Add the language under 'locales'", .request))
  }

  // MARK: Hooks

  private mutating func run(_ hook: PreparedHook, on state: inout JourneyState) {
    switch hook.function {
    case .check(let expression):
      var scope = scope
      scope.value = state.messages.first.map { .string($0.text) }
      let condition = PreparedInclusion.Condition(
        expression: expression, path: hook.path, isExclusion: false)
      do throws(JourneyProblem) {
        if try condition.holds(in: scope) { return }
        problems.append(refusal(by: hook, expression.description, of: state))
      } catch {
        problems.append(error)
      }
    case .transform(let transform):
      for index in state.messages.indices {
        let text = Value.string(state.messages[index].text)
        do throws(ExpressionError) {
          state.messages[index].text = try transform(text, in: scope).string ?? ""
        } catch {
          problems.append(
            JourneyProblem(
              "hook-failed", .error,
              "Hook '\(hook.hookId)' can't change a message: \(error.message)",
              help: error.help, .template(hook.path, nil)))
        }
      }
    }
  }

  private func refusal(
    by hook: PreparedHook, _ expression: String, of state: JourneyState
  ) -> JourneyProblem {
    JourneyProblem(
      "hook-refused", .error,
      "Hook '\(hook.hookId)' of state '\(state.stateId)' refuses the journey",
      explanation: hook.description, help: "Choose parameters such that \(expression)",
      .template(hook.path, nil))
  }

  // MARK: Texts and conditions, with their problems noted

  private mutating func decide(_ inclusion: PreparedInclusion) -> PreparedInclusion.Verdict? {
    do throws(JourneyProblem) {
      return try inclusion.decide(in: scope)
    } catch {
      problems.append(error)
      return nil
    }
  }

  private mutating func fill(_ text: PreparedText, in locale: String? = nil) -> String {
    do throws(JourneyProblem) {
      return try journey.texts.fill(text, filling(locale))
    } catch {
      problems.append(error)
      return ""
    }
  }

  private mutating func fill(_ content: PreparedContent) -> Value {
    do throws(JourneyProblem) {
      return try journey.texts.fill(content, filling(nil))
    } catch {
      problems.append(error)
      return .null
    }
  }

  private func filling(_ locale: String?) -> Filling {
    Filling(
      context: context,
      settings: TemplateSet.Settings(locale: locale ?? self.locale, defaultLocale: defaultLocale))
  }
}

extension JourneyInstance {
  /// Tools in order of first use.
  fileprivate var usedTools: [String] {
    var tools: [String] = []
    var known: Set<String> = []
    for action in states.flatMap({ $0.actions }) + transitions.flatMap({ $0.actions })
    where known.insert(action.toolId).inserted {
      tools.append(action.toolId)
    }
    return tools
  }
}

extension String {
  /// Two texts with white space between them.
  fileprivate func joined(with other: String) -> String {
    guard let last, let first = other.first else { return self + other }
    return last.isWhitespace || first.isWhitespace ? self + other : self + " " + other
  }

  /// Whether two language tags begin with the same language.
  fileprivate func isSameLanguage(as other: String) -> Bool {
    prefix { $0 != "-" }.lowercased() == other.prefix { $0 != "-" }.lowercased()
  }
}
