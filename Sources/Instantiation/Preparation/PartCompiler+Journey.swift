import Decoding
import Diagnostics
import JourneyTemplates
import Values

extension PartCompiler {
  mutating func texts(_ texts: [String], at path: DataPath) -> [PreparedText] {
    var prepared: [PreparedText] = []
    for (index, text) in texts.enumerated() { prepared.append(self.text(text, at: path[index])) }
    return prepared
  }

  mutating func states(of template: JourneyTemplate, _ defaults: Scope) -> [PreparedState] {
    var prepared: [PreparedState] = []
    if let state = template.singleState {
      prepared.append(self.state(state, at: DataPath.root["singleState"], defaults))
    }
    for (index, state) in template.stateTemplates.enumerated() {
      prepared.append(self.state(state, at: DataPath.root["stateTemplates"][index], defaults))
    }
    return prepared
  }

  private mutating func state(
    _ state: StateTemplate, at path: DataPath, _ defaults: Scope
  ) -> PreparedState {
    var messages: [PreparedMessage] = []
    for (index, message) in state.messageTemplates.enumerated() {
      messages.append(self.message(message, at: path["messageTemplates"][index], defaults))
    }
    return PreparedState(
      JourneyState(fixed: state),
      inclusion(
        include: state.includeCondition, exclude: state.excludeCondition, at: path,
        defaults: defaults),
      name: text(state.stateName, at: path["stateName"]),
      description: optionalText(state.description, at: path["description"]), messages: messages,
      actions: actions(state.actionTemplates, at: path["actionTemplates"]),
      hooks: hooks(state.customizationHooks, at: path["customizationHooks"]))
  }

  private mutating func message(
    _ message: MessageTemplate, at path: DataPath, _ defaults: Scope
  ) -> PreparedMessage {
    var translations: [PreparedMessage.Translation] = []
    for (locale, text) in message.locales.entries {
      translations.append(
        .init(
          locale: locale.lowercased(), text: self.text(text, at: path["locales"][locale])))
    }
    return PreparedMessage(
      messageId: message.messageId, messageType: message.messageType,
      text: text(message.template, at: path["template"]), translations: translations,
      display: inclusion(
        message.displayConditions, at: path["displayConditions"], defaults: defaults),
      personalizations: personalizations(message, at: path["personalizationRules"], defaults))
  }

  private mutating func personalizations(
    _ message: MessageTemplate, at path: DataPath, _ defaults: Scope
  ) -> [PreparedMessage.Personalization] {
    let order = message.personalizationRules.indices.sorted { left, right in
      let (first, second) = (
        message.personalizationRules[left].priority, message.personalizationRules[right].priority
      )
      return first == second ? left < right : first > second
    }
    var prepared: [PreparedMessage.Personalization] = []
    for index in order where message.personalizationRules[index].enabled {
      let rule = message.personalizationRules[index]
      prepared.append(
        .init(
          action: rule.action, text: text(rule.template ?? "", at: path[index]["template"]),
          condition: inclusion(
            include: rule.condition, exclude: nil, at: path[index], defaults: defaults)))
    }
    return prepared
  }

  mutating func transitions(
    of template: JourneyTemplate, _ defaults: Scope
  ) -> [PreparedTransition] {
    var prepared: [PreparedTransition] = []
    for (index, transition) in template.transitionTemplates.enumerated() {
      let path = DataPath.root["transitionTemplates"][index]
      prepared.append(
        PreparedTransition(
          JourneyTransition(fixed: transition),
          inclusion(
            include: transition.includeCondition, exclude: transition.excludeCondition, at: path,
            defaults: defaults),
          condition: optionalText(transition.condition, at: path["condition"]),
          actions: actions(transition.actionTemplates, at: path["actionTemplates"])))
    }
    return prepared
  }

  private mutating func actions(
    _ actions: [ActionTemplate], at path: DataPath
  ) -> [PreparedAction] {
    var prepared: [PreparedAction] = []
    for (index, action) in actions.enumerated() {
      var fixed = JourneyAction()
      fixed.actionId = action.actionId
      fixed.toolId = action.toolId
      prepared.append(
        PreparedAction(
          fixed: fixed,
          instruction: optionalText(action.toolInstruction, at: path[index]["toolInstruction"]),
          arguments: content(.object(action.arguments), at: path[index]["arguments"])))
    }
    return prepared
  }

  /// Hooks that have their say when a journey is made; those of run time are carried along.
  private mutating func hooks(_ hooks: [CustomizationHook], at path: DataPath) -> [PreparedHook] {
    var prepared: [PreparedHook] = []
    for (index, hook) in hooks.enumerated() where hook.executionPhase == .instantiation {
      let path = path[index]["hookFunction"]
      guard let transform = transform(hook.hookFunction, at: path) else { continue }
      let function: PreparedHook.Function
      if case .expression(let expression) = transform {
        function = .check(expression)
      } else {
        function = .transform(transform)
      }
      prepared.append(
        PreparedHook(
          hookId: hook.hookId, description: hook.description ?? "",
          function: function, path: path))
    }
    return prepared
  }

  private mutating func optionalText(_ text: String?, at path: DataPath) -> PreparedText? {
    guard let text else { return nil }
    return self.text(text, at: path)
  }
}

extension JourneyState {
  /// What does not change with parameters.
  fileprivate init(fixed state: StateTemplate) {
    self.init()
    stateId = state.templateId
    stateType = state.stateType
    journeyTemplate = state.journeyTemplate
    executionConfig = state.executionConfig
    errorHandling = state.errorHandling
    customizationHooks = state.customizationHooks.filter { $0.executionPhase == .runtime }
    extensionPoints = state.extensionPoints
    ui = state.ui
  }
}

extension JourneyTransition {
  /// What does not change with parameters.
  fileprivate init(fixed transition: TransitionTemplate) {
    self.init()
    transitionId = transition.transitionId
    sourceStateId = transition.sourceStateId
    targetStateId = transition.targetStateId
    triggerType = transition.triggerType
    priority = transition.priority
    ui = transition.ui
  }
}
