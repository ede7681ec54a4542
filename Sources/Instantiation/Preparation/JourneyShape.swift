import JourneyTemplates
import Values

/// The states and transitions of a template by number, so that what is made of it is checked without
/// looking ids up.
struct JourneyShape: Sendable {
  /// A transition; nil for an end that is no state.
  struct Edge: Sendable {
    let source: Int?
    let target: Int?
  }

  /// In the order of the states; of states with the same id the first counts.
  let edges: [Edge]
  /// Where each state's errors lead.
  let fallbacks: [Int?]
  /// Where fallbacks of the whole template lead.
  let entries: [Int]
  let initial: Int?
  /// Which states end the journey.
  let finals: [Int]

  init(_ template: JourneyTemplate) {
    let states = template.allStates
    var index: [ExactText: Int] = [:]
    for (place, state) in states.enumerated() {
      let id = ExactText(state.templateId)
      if index[id] == nil { index[id] = place }
    }
    func place(_ id: String?) -> Int? { id.flatMap { index[ExactText($0)] } }
    edges = template.transitionTemplates.map {
      Edge(source: place($0.sourceStateId), target: place($0.targetStateId))
    }
    fallbacks = states.map { place($0.errorHandling?.fallbackStateId) }
    entries = template.fallbackBehaviors.compactMap { place($0.fallbackStateId) }
    initial = place(template.initialStateId)
    finals = states.indices.filter { states[$0].stateType == .final }
  }
}
