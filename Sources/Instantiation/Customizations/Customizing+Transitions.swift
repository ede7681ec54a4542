import Diagnostics
import JourneyTemplates
import Values

/// `transition-modification`: fields of the transition, `{remove: true}`, or `{transition: …}` to add
/// one to the list.
extension Customizing {
  mutating func modifyTransition(
    _ change: PreparedCustomization, at path: DataPath
  ) throws(JourneyProblem) {
    guard path.steps.first == .key("transitionTemplates") else {
      throw change.problem(
        "customization-scope", "'\(path)' is no part of a transition",
        help: "Let targetPath lead into $.transitionTemplates")
    }
    if path.steps.count == 1 {
      guard let transition = change.data["transition"], change.data.count == 1 else {
        throw change.problem(
          "invalid-customization-data", "there is no 'transition' in its data",
          help: "Write customizationData: {transition: {transitionId: …}}")
      }
      value.put(.array((value[path]?.array ?? []) + [transition]), at: path)
      return
    }
    if path.steps.count == 2, change.data["remove"] == true {
      value.remove(at: path)
      return
    }
    try merge(change, at: path)
  }
}
