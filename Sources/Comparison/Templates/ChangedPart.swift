/// What kind of part of a template a change is in.
public enum ChangedPart: String, Sendable, CaseIterable {
  case template, parameter, condition, state, transition, message, tool, customization
  case execution, mode, inheritance, presentation

  /// A heading for changes of it.
  public var title: String {
    switch self {
    case .template: "Template"
    case .parameter: "Parameters"
    case .condition: "When it is taken up"
    case .state: "States"
    case .transition: "Transitions"
    case .message: "Messages"
    case .tool: "Tools"
    case .customization: "What may be customized"
    case .execution: "Execution"
    case .mode: "What it runs on"
    case .inheritance: "For templates that extend it"
    case .presentation: "Presentation"
    }
  }
}
