import JourneyTemplates
import Values

/// What an adopter has to provide.
extension Judgement {
  mutating func judgeTool(_ change: DataChange) {
    switch change.kind {
    case .removed: note(.tool, change, .feature, "The tool is not needed any more.")
    case .added:
      let tool = change.after?.string ?? ""
      if isNeeded(uses(of: tool)) {
        note(.tool, change, .breaking, "Adopters have to provide the tool.")
      } else {
        note(
          .tool, change, .feature,
          "The tool is needed only where an adopter asks for what is new.")
      }
    default: break
    }
  }

  /// - Parameter keys: the keys of the path below `actionTemplates`.
  mutating func judgeAction(_ change: DataChange, _ keys: [String], _ part: ChangedPart) {
    switch keys.first {
    case nil where !change.path.isItem:
      note(part, change, .feature, "Tools are called in another order.")
    case nil where change.kind == .removed:
      note(
        part, change, .breaking, "The tool is not called there any more, which others may wait for."
      )
    case nil: note(part, change, .feature, "One more tool is called.")
    case "toolId": note(part, change, .feature, "Another tool is called; see Tools.")
    case "toolInstruction":
      note(part, change, .fix, "The agent is told in other words how to call the tool.")
    case "arguments" where change.kind == .removed:
      note(part, change, .breaking, "The tool does not get the argument any more.")
    case "arguments": note(part, change, .feature, "The tool gets another argument.")
    default: note(part, change, .feature, "The tool is called otherwise.")
    }
  }

  /// - Parameter key: `supportedModes` or `compatibilityFlags`.
  mutating func judgeMode(_ change: DataChange, _ key: String) {
    let isMode = key == "supportedModes"
    switch change.kind {
    case .removed where isMode:
      note(.mode, change, .breaking, "Journeys can no longer run there.")
    case .removed: note(.mode, change, .feature, "The capability is not needed any more.")
    case .added where isMode: note(.mode, change, .feature, "Journeys can run there too.")
    case .added: judgeCapability(change)
    default: break
    }
  }

  private mutating func judgeCapability(_ change: DataChange) {
    let isForHandover = change.after?.string == CompatibilityFlag.subJourneys.rawValue
    let handovers = after.template.allStates.filter { $0.stateType == .journey }
    if isForHandover, !isNeeded(handovers.map { [$0.presence] }) {
      note(
        .mode, change, .feature,
        "The capability is needed only where an adopter asks for what is new.")
    } else {
      note(.mode, change, .breaking, "What runs the journeys must be capable of it now.")
    }
  }

  /// - Parameter keys: the keys of the path.
  mutating func judgeEndpoint(_ change: DataChange, _ keys: [String]) {
    switch (keys.last, change.kind) {
    case ("description", _): note(.tool, change, .fix, "It is told in other words.")
    case ("apiEndpoints", .added): note(.tool, change, .feature, "One more call can be made.")
    case ("apiEndpoints", .reordered):
      note(.presentation, change, .fix, "Calls are listed in another order.")
    case ("toolId", _): note(.tool, change, .feature, "Another tool makes the call; see above.")
    default: note(.tool, change, .breaking, "The API behind it has to be called otherwise.")
    }
  }

  /// - Parameter keys: the keys of the path.
  mutating func judgeValidationRule(_ change: DataChange, _ keys: [String]) {
    guard let id = change.path.ids.first,
      let rule = after.template.validationRules.first(where: { $0.ruleId.isExactly(id) })
    else {
      return note(.parameter, change, .feature, "Parameters are held against one rule less.")
    }
    let key = keys.dropFirst().first
    if key == "message" || key == "description" {
      return note(.parameter, change, .fix, "It says in other words why parameters are refused.")
    }
    guard rule.severity == .error else {
      return note(.parameter, change, .feature, "It warns of some values, and refuses none.")
    }
    let old = before.template.validationRules.first { $0.ruleId.isExactly(id) }
    let oldRule = old.flatMap { $0.severity == .error ? $0.presence : nil } ?? .always
    switch space.shift(from: oldRule, to: rule.presence) {
    case .same: note(.parameter, change, .feature, "It refuses nothing that was taken.")
    case .wider: note(.parameter, change, .feature, "It takes what it took, and more.")
    case .narrower(let example):
      note(
        .parameter, change, .breaking,
        "Parameters are refused" + (example.isEmpty ? " now." : " where \(example)."))
    case .unknown:
      note(.parameter, change, .breaking, "The rule may refuse parameters that were taken.")
    }
  }

  /// Where the version after calls a tool: what has to hold for each call.
  private func uses(of tool: String) -> [[Presence]] {
    var uses: [[Presence]] = []
    for state in after.template.allStates
    where state.actionTemplates.contains(where: { $0.toolId.isExactly(tool) }) {
      uses.append([state.presence])
    }
    for transition in after.template.transitionTemplates
    where transition.actionTemplates.contains(where: { $0.toolId.isExactly(tool) }) {
      uses.append([
        transition.presence, after.presence(ofState: transition.sourceStateId),
        after.presence(ofState: transition.targetStateId),
      ])
    }
    return uses
  }

  /// Whether adopters of the version before can come by one of some uses; what is declared and not
  /// seen to be used is needed.
  private func isNeeded(_ uses: [[Presence]]) -> Bool {
    uses.isEmpty || uses.contains { space.canHold($0) }
  }
}

extension StateTemplate {
  fileprivate var presence: Presence {
    Presence(include: includeCondition, exclude: excludeCondition)
  }
}

extension TransitionTemplate {
  fileprivate var presence: Presence {
    Presence(include: includeCondition, exclude: excludeCondition)
  }
}

extension TemplateValidationRule {
  /// Where it lets parameters through.
  fileprivate var presence: Presence {
    var condition = TemplateCondition()
    condition.expression = expression
    return Presence(include: condition, exclude: nil)
  }
}

extension Presence {
  /// Nothing is refused.
  fileprivate static let always = Presence(include: nil, exclude: nil)
}
