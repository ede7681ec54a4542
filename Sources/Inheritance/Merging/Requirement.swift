import Diagnostics
import Values

/// Something that an abstract template asks of those that extend it.
struct Requirement: Sendable {
  enum Kind: Sendable { case state, parameter, tool, message, transition }

  var kind: Kind
  /// The id, name or tool.
  var target: String
  /// The type that a state must have.
  var stateType: String?
  var reason: String?
  /// Where it is asked for.
  var location: Location

  /// What a template asks for itself.
  static func all(of source: TemplateSource) -> [Requirement] {
    var requirements: [Requirement] = []
    for (index, item) in (source.value["abstractStates"]?.array ?? []).enumerated() {
      guard let target = item["stateId"]?.string else { continue }
      requirements.append(
        Requirement(
          kind: .state, target: target, stateType: item["stateType"]?.string,
          reason: item["description"]?.string,
          location: source.place(DataPath.root["abstractStates"][index])))
    }
    for (index, item) in (source.value["implementationRequirements"]?.array ?? []).enumerated() {
      guard let target = item["target"]?.string, let kind = kind(item["requirementType"]?.string)
      else { continue }
      requirements.append(
        Requirement(
          kind: kind, target: target, reason: item["description"]?.string,
          location: source.place(DataPath.root["implementationRequirements"][index])))
    }
    return requirements
  }

  private static func kind(_ word: String?) -> Kind? {
    switch word {
    case "state": .state
    case "parameter": .parameter
    case "tool": .tool
    case "message": .message
    case "transition": .transition
    default: nil
    }
  }

  /// Whether a template supplies it; for a state of another type than is asked for, that type.
  private func finding(in template: Value) -> (isMet: Bool, otherType: String?) {
    let states =
      (template["stateTemplates"]?.array ?? []) + (template["singleState"].map { [$0] } ?? [])
    switch kind {
    case .state:
      guard let state = states.first(where: { $0["templateId"]?.string == target }) else {
        return (false, nil)
      }
      let type = state["stateType"]?.string
      return stateType == nil || type == stateType ? (true, nil) : (false, type)
    case .parameter: return (template.lists(target, in: "parameters", by: "parameterName"), nil)
    case .transition:
      return (template.lists(target, in: "transitionTemplates", by: "transitionId"), nil)
    case .message:
      return (
        states.contains { $0.lists(target, in: "messageTemplates", by: "messageId") }, nil
      )
    case .tool:
      let isNamed = template["requiredTools"]?.array?.contains(.string(target)) == true
      return (
        isNamed || states.contains { $0.lists(target, in: "actionTemplates", by: "toolId") }, nil
      )
    }
  }

  /// The defect of a template that does not supply it.
  func defect(of template: Value, _ source: TemplateSource) -> Diagnostic? {
    let (isMet, otherType) = finding(in: template)
    if isMet { return nil }
    let summary =
      otherType.map {
        "State '" + target + "' is of type '" + $0 + "', not '" + (stateType ?? "") + "'"
      }
      ?? name.prefix(1).uppercased() + name.dropFirst() + " '" + target + "' is missing"
    return Diagnostic(
      "unmet-requirement", summary,
      explanation: "The abstract template that this one extends leaves it to its children."
        + (reason.map { " It says: " + $0 } ?? ""),
      help: otherType == nil
        ? "Add the " + name + " '" + target + "'"
        : "Give the state the type '" + (stateType ?? "") + "'",
      at: source.place(DataPath.root["extendsTemplate"]),
      notes: [.init("asked for here", at: location)])
  }

  private var name: String {
    switch kind {
    case .state: "state"
    case .parameter: "parameter"
    case .tool: "tool"
    case .message: "message"
    case .transition: "transition"
    }
  }
}

extension Value {
  /// Whether a list of this mapping has a thing with such an id.
  fileprivate func lists(_ id: String, in key: String, by idKey: String) -> Bool {
    self[key]?.array?.contains { $0[idKey]?.string == id } == true
  }
}
