import Decoding
import JourneyTemplates
import Values

/// A part of a template that a customization can name.
struct CustomizationTarget {
  private let path: String
  private let scope: CustomizationScope
  private let name: String
  private var text: String?

  /// The states with their messages, the transitions, the parameters, and the template itself.
  static func all(of template: JourneyTemplate) -> [CustomizationTarget] {
    var targets = [CustomizationTarget(path: "$", scope: .global, name: template.templateName)]
    for state in template.stateTemplates {
      targets += Self.targets(state, "$.stateTemplates[?@.templateId=='\(state.templateId)']")
    }
    if let state = template.singleState { targets += Self.targets(state, "$.singleState") }
    for transition in template.transitionTemplates {
      let id = transition.transitionId
      targets.append(
        CustomizationTarget(
          path: "$.transitionTemplates[?@.transitionId=='\(id)']", scope: .transition,
          name: "\(transition.sourceStateId) → \(transition.targetStateId)"))
    }
    for parameter in template.parameters {
      targets.append(
        CustomizationTarget(
          path: "$.parameters[?@.parameterName=='\(parameter.parameterName)']", scope: .parameter,
          name: parameter.displayName))
    }
    return targets
  }

  private static func targets(_ state: StateTemplate, _ path: String) -> [CustomizationTarget] {
    [CustomizationTarget(path: path, scope: .state, name: state.stateName)]
      + state.messageTemplates.map { message in
        CustomizationTarget(
          path: path + ".messageTemplates[?@.messageId=='\(message.messageId)']", scope: .state,
          name: "\(state.stateName) › \(message.messageId)", text: message.template)
      }
  }

  /// As an answer has it.
  var written: Value {
    var object: Object = [
      "targetPath": .string(path), "targetScope": scope.written, "name": .string(name),
    ]
    if let text { object.append("text", .string(text)) }
    return .object(object)
  }
}
