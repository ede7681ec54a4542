import Diagnostics
import Values

/// What an abstract template asks of those that extend it.
struct Requirements {
  struct Requirement {
    let kind: String
    let target: String
    /// The type that a state must have, if one is said.
    let stateType: String?
    let reason: String
    /// In the abstract template.
    let path: DataPath

    func summary(_ base: String) -> String {
      let type = stateType.map { " of type '\($0)'" } ?? ""
      return "The \(kind) '\(target)'\(type), which '\(base)' requires, is missing"
    }
  }

  private let requirements: [Requirement]

  init(of source: TemplateSource) {
    let states = (source.value["abstractStates"]?.array ?? []).enumerated().map { index, state in
      Requirement(
        kind: "state", target: state["stateId"]?.string ?? "",
        stateType: state["stateType"]?.string, reason: state["description"]?.string ?? "",
        path: DataPath.root["abstractStates"][index]["stateId"])
    }
    let others = (source.value["implementationRequirements"]?.array ?? []).enumerated()
      .map { index, requirement in
        Requirement(
          kind: requirement["requirementType"]?.string ?? "",
          target: requirement["target"]?.string ?? "", stateType: nil,
          reason: requirement["description"]?.string ?? "",
          path: DataPath.root["implementationRequirements"][index]["target"])
      }
    requirements = states + others
  }

  /// Those that a resolved template does not meet; each thing is asked for once.
  func unmet(by value: Value) -> [Requirement] {
    var seen: Set<String> = []
    return requirements.filter { requirement in
      !requirement.target.isEmpty && !isMet(requirement, by: value)
        && seen.insert(requirement.kind + ":" + requirement.target).inserted
    }
  }

  private func isMet(_ requirement: Requirement, by value: Value) -> Bool {
    let target = Value.string(requirement.target)
    let states = (value["singleState"].map { [$0] } ?? []) + (value["stateTemplates"]?.array ?? [])
    switch requirement.kind {
    case "state":
      return states.contains { state in
        state["templateId"] == target
          && (requirement.stateType == nil || state["stateType"]?.string == requirement.stateType)
      }
    case "parameter":
      return (value["parameters"]?.array ?? []).contains { $0["parameterName"] == target }
    case "tool":
      return (value["requiredTools"]?.array ?? []).contains(target)
    case "message":
      return states.contains { state in
        (state["messageTemplates"]?.array ?? []).contains { $0["messageId"] == target }
      }
    case "transition":
      return (value["transitionTemplates"]?.array ?? []).contains { $0["transitionId"] == target }
    default: return true
    }
  }
}
