import JourneyTemplates
import Values

/// What journeys are made of.
extension Judgement {
  /// - Parameters:
  ///   - keys: the keys of the path below the state.
  ///   - isWhole: whether the state itself was added or removed.
  mutating func judgeState(_ change: DataChange, _ keys: [String], isWhole: Bool) {
    if isWhole { return judgePart(change, .state, "state") }
    switch keys.first {
    case nil: note(.presentation, change, .fix, "States are listed in another order.")
    case "stateName", "description", "ui":
      note(.state, change, .fix, "It is shown in other words.")
    case "stateType":
      note(
        .state, change, .breaking,
        "The state does something else; integrations and customizations count on what it does.")
    case "includeCondition", "excludeCondition": judgePresence(change, .state)
    case "messageTemplates": judgeMessage(change, Array(keys.dropFirst()))
    case "actionTemplates": judgeAction(change, Array(keys.dropFirst()), .state)
    case "customizationHooks": judgeHook(change, Array(keys.dropFirst()))
    case "extensionPoints": judgePoint(change, Array(keys.dropFirst()))
    case "journeyTemplate": judgeHandover(change)
    case "executionConfig", "errorHandling":
      note(.execution, change, .feature, "The state runs otherwise; nothing has to be done.")
    default: note(.state, change, .feature, "Something is different about the state.")
    }
  }

  /// - Parameter keys: the keys of the path below the transition.
  mutating func judgeTransition(_ change: DataChange, _ keys: [String]) {
    guard let key = keys.first else {
      if change.path.isItem { return judgePart(change, .transition, "transition") }
      return note(.presentation, change, .fix, "Transitions are listed in another order.")
    }
    switch key {
    case "sourceStateId":
      note(.transition, change, .breaking, "The way begins in another state.")
    case "targetStateId":
      note(.transition, change, .breaking, "The way leads to another state.")
    case "condition":
      note(.transition, change, .feature, "The agent takes the way in other cases.")
    case "includeCondition", "excludeCondition": judgePresence(change, .transition)
    case "actionTemplates": judgeAction(change, Array(keys.dropFirst()), .transition)
    case "ui": note(.transition, change, .fix, "It is shown otherwise.")
    default: note(.transition, change, .feature, "The way is taken otherwise.")
    }
  }

  /// A state or transition that was added or removed.
  private mutating func judgePart(_ change: DataChange, _ part: ChangedPart, _ noun: String) {
    if change.kind == .removed {
      note(
        part, change, .breaking,
        "Customizations and integrations that name the \(noun) no longer find it.")
    } else {
      note(part, change, .feature, "Journeys have one more \(noun).")
    }
  }

  /// A change of when a state or transition is in the journey; told once for both conditions.
  private mutating func judgePresence(_ change: DataChange, _ part: ChangedPart) {
    guard let id = change.path.ids.first ?? after.template.singleState?.templateId else { return }
    let (old, new) =
      part == .state
      ? (before.presence(ofState: oldID(id, .state)), after.presence(ofState: id))
      : (
        before.presence(ofTransition: oldID(id, .transition)), after.presence(ofTransition: id)
      )
    let noun = part == .state ? "state" : "transition"
    switch space.shift(from: old, to: new) {
    case .same where !hasNewNames(new):
      note(part, change, .fix, "The \(noun) is in as before: the conditions say the same.")
    case .same:
      note(
        part, change, .feature,
        "The \(noun) is in as before, unless an adopter asks otherwise by a new parameter.")
    case .wider:
      note(part, change, .feature, "The \(noun) is in where it was, and in more cases.")
    case .narrower(let example):
      note(
        part, change, .breaking,
        example.isEmpty
          ? "The \(noun) is left out now." : "The \(noun) is left out where \(example).")
    case .unknown where new.isAlways:
      note(part, change, .feature, "The \(noun) is always in now.")
    case .unknown:
      note(part, change, .breaking, "The \(noun) may be left out where it was in.")
    }
  }

  /// Whether a parameter decides over a part that only the version after has.
  private func hasNewNames(_ presence: Presence) -> Bool {
    (presence.names ?? []).contains { before.parameter($0) == nil && !renames.hasNewName($0) }
  }

  /// The id that a thing had in the version before.
  private func oldID(_ id: String, _ part: ChangedPart) -> String {
    renames.pairs.first {
      $0.part == part && $0.change.path.steps.count == 3 && $0.change.after?.string == id
    }?.change.before?.string ?? id
  }

  private mutating func judgeHandover(_ change: DataChange) {
    let old = change.before?.string.flatMap { TemplateReference($0) }
    let new = change.after?.string.flatMap { TemplateReference($0) }
    if old?.templateId == new?.templateId {
      note(.state, change, .feature, "The same journey goes on, in other versions.")
    } else {
      note(.state, change, .breaking, "Another journey goes on, which has to be there as well.")
    }
  }
}

extension ComparedTemplate {
  func presence(ofState id: String) -> Presence {
    let state = template.allStates.first { $0.templateId.isExactly(id) }
    return Presence(include: state?.includeCondition, exclude: state?.excludeCondition)
  }

  func presence(ofTransition id: String) -> Presence {
    let transition = template.transitionTemplates.first { $0.transitionId.isExactly(id) }
    return Presence(
      include: transition?.includeCondition, exclude: transition?.excludeCondition)
  }
}
