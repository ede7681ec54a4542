import Diagnostics
import JourneyTemplates
import Values

extension TemplateSubject {
  /// Every mention of a tool, with its path in the resolved template.
  var toolUses: [(tool: String, path: DataPath)] {
    let required = template.requiredTools.enumerated().map { index, tool in
      (tool: tool, path: DataPath.root["requiredTools"][index])
    }
    let endpoints = template.apiEndpoints.enumerated().compactMap { index, endpoint in
      endpoint.toolId.map {
        (tool: $0, path: DataPath.root["apiEndpoints"][index]["toolId"])
      }
    }
    return required + calledTools + endpoints
  }

  func findCalledTools() -> [(tool: String, path: DataPath)] {
    let ofStates = states.flatMap { state, path in
      state.actionTemplates.enumerated().map { index, action in
        (tool: action.toolId, path: path["actionTemplates"][index]["toolId"])
      }
    }
    let ofTransitions = transitions.flatMap { transition, path in
      transition.actionTemplates.enumerated().map { index, action in
        (tool: action.toolId, path: path["actionTemplates"][index]["toolId"])
      }
    }
    return (ofStates + ofTransitions).filter { !$0.tool.isEmpty }
  }
}
