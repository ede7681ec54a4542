import Diagnostics
import JourneyTemplates

/// A tool that `tools.yaml` does not list.
struct UnknownTool: Rule {
  let id = "unknown-tool"
  let category = RuleCategory.compatibility

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (tool, path) in template.toolUses where !template.knowledge.tools.contains(tool) {
      report.add(
        "There is no tool '\(tool)'", at: template.place(path),
        explanation: "Adopters look up in 'tools.yaml' what a tool has to do.",
        help: nearest(to: tool, among: template.knowledge.tools.sorted())
          .map { "Did you mean '\($0)'?" } ?? "Add it to 'tools.yaml'")
    }
  }
}

extension TemplateSubject {
  /// Every mention of a tool, with its path in the resolved template.
  var toolUses: [(tool: String, path: DataPath)] {
    let required = template.requiredTools.enumerated().map { index, tool in
      (tool, DataPath.root["requiredTools"][index])
    }
    let endpoints = template.apiEndpoints.enumerated().compactMap { index, endpoint in
      endpoint.toolId.map { ($0, DataPath.root["apiEndpoints"][index]["toolId"]) }
    }
    return required + calledTools + endpoints
  }

  /// The tools that actions of states and transitions call.
  var calledTools: [(tool: String, path: DataPath)] {
    let ofStates = states.flatMap { state, path in
      state.actionTemplates.enumerated().map { index, action in
        (action.toolId, path["actionTemplates"][index]["toolId"])
      }
    }
    let ofTransitions = transitions.flatMap { transition, path in
      transition.actionTemplates.enumerated().map { index, action in
        (action.toolId, path["actionTemplates"][index]["toolId"])
      }
    }
    return (ofStates + ofTransitions).filter { !$0.0.isEmpty }
  }
}
