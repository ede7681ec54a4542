public import JourneyGraphs
import JourneyTemplates

extension JourneyInstance {
  /// Its states and the ways between them, to be laid out, drawn and analyzed.
  public var graph: JourneyGraph {
    var skeleton = JourneyTemplate()
    skeleton.initialState = initialState
    skeleton.stateTemplates = states.map { $0.skeleton }
    skeleton.transitionTemplates = transitions.map { $0.skeleton }
    return JourneyGraph(skeleton)
  }
}

extension JourneyState {
  fileprivate var skeleton: StateTemplate {
    var state = StateTemplate()
    state.templateId = stateId
    state.stateName = stateName
    state.stateType = stateType
    state.errorHandling = errorHandling
    return state
  }
}

extension JourneyTransition {
  fileprivate var skeleton: TransitionTemplate {
    var transition = TransitionTemplate()
    transition.transitionId = transitionId
    transition.sourceStateId = sourceStateId
    transition.targetStateId = targetStateId
    transition.condition = condition
    transition.triggerType = triggerType
    return transition
  }
}
