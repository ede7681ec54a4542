import Diagnostics
import JourneyTemplates
import Values

/// The states and transitions of a template with all their texts and conditions compiled; shared, not copied.
final class PreparedJourney: Sendable {
  let template: JourneyTemplate
  let title: PreparedText
  let description: PreparedText
  let conditions: [PreparedText]
  let states: [PreparedState]
  let transitions: [PreparedTransition]
  let texts: TextShelf
  let shape: JourneyShape

  /// - Parameter defaults: what conditions are decided by that look at the template alone.
  init(_ template: JourneyTemplate, defaults: Scope, _ compiler: inout PartCompiler) {
    self.template = template
    title = compiler.text(template.templateName, at: .root["templateName"])
    description = compiler.text(template.description, at: .root["description"])
    conditions = compiler.texts(template.conditions, at: .root["conditions"])
    states = compiler.states(of: template, defaults)
    transitions = compiler.transitions(of: template, defaults)
    texts = compiler.texts
    shape = JourneyShape(template)
  }
}

/// A state whose texts are compiled; shared, not copied.
final class PreparedState: Sendable {
  /// What does not change: everything but texts, messages and actions.
  let fixed: JourneyState
  let inclusion: PreparedInclusion
  let name: PreparedText
  let description: PreparedText?
  let messages: [PreparedMessage]
  let actions: [PreparedAction]
  let hooks: [PreparedHook]

  init(
    _ fixed: JourneyState, _ inclusion: PreparedInclusion, name: PreparedText,
    description: PreparedText?, messages: [PreparedMessage], actions: [PreparedAction],
    hooks: [PreparedHook]
  ) {
    self.fixed = fixed
    self.inclusion = inclusion
    self.name = name
    self.description = description
    self.messages = messages
    self.actions = actions
    self.hooks = hooks
  }
}

/// A transition whose texts are compiled; shared, not copied.
final class PreparedTransition: Sendable {
  /// What does not change: everything but the condition and the actions.
  let fixed: JourneyTransition
  let inclusion: PreparedInclusion
  let condition: PreparedText?
  let actions: [PreparedAction]

  init(
    _ fixed: JourneyTransition, _ inclusion: PreparedInclusion, condition: PreparedText?,
    actions: [PreparedAction]
  ) {
    self.fixed = fixed
    self.inclusion = inclusion
    self.condition = condition
    self.actions = actions
  }
}

/// A tool call whose texts are compiled.
struct PreparedAction: Sendable {
  let fixed: JourneyAction
  let instruction: PreparedText?
  let arguments: PreparedContent
}
