import Decoding
import JourneyTemplates
import Values

/// What others may change, and what children build on.
extension Judgement {
  /// - Parameter keys: the keys of the path below `customizationHooks`.
  mutating func judgeHook(_ change: DataChange, _ keys: [String]) {
    switch keys.first {
    case nil where change.kind == .removed:
      note(.customization, change, .breaking, "What others hung on the hook does not run any more.")
    case nil where change.kind == .added: judgeNewHook(change)
    case nil, "hookName", "description":
      note(.customization, change, .fix, "The hook is shown otherwise.")
    case "securityLevel": judgeSecurity(change)
    case "allowedCustomizations": judgeAllowed(change, .customization, emptyMeansAll: false)
    case "hookType", "executionPhase":
      note(.customization, change, .breaking, "The hook runs at another moment.")
    default: note(.customization, change, .feature, "The hook does something else.")
    }
  }

  /// A hook guards its state: before there was one, more may have been allowed.
  private mutating func judgeNewHook(_ change: DataChange) {
    let level = change.after?["securityLevel"]?.string ?? SecurityLevel.restricted.rawValue
    let others = hooksBefore(change.path)
    let isGuarded = others.contains { $0.securityLevel != .open }
    let isLocked = others.contains { $0.securityLevel == .locked }
    if level == SecurityLevel.open.rawValue || isLocked
      || level == SecurityLevel.restricted.rawValue && isGuarded
    {
      note(.customization, change, .feature, "There is one more hook to use.")
    } else {
      note(
        .customization, change, .breaking,
        "The hook is \(level): customizations of its state that were let through are refused.")
    }
  }

  private func hooksBefore(_ path: ChangePath) -> [CustomizationHook] {
    guard path.keys.first != "singleState" else {
      return before.template.singleState?.customizationHooks ?? []
    }
    let state = before.template.allStates.first { $0.templateId == path.ids.first }
    return state?.customizationHooks ?? []
  }

  private mutating func judgeSecurity(_ change: DataChange) {
    let levels = ["open", "restricted", "locked"]
    let old = change.before?.string.flatMap { levels.firstIndex(of: $0) } ?? 1
    let new = change.after?.string.flatMap { levels.firstIndex(of: $0) } ?? 1
    if new > old {
      note(
        .customization, change, .breaking,
        "Customizations of the state that were let through are refused.")
    } else {
      note(.customization, change, .feature, "More customizations are let through.")
    }
  }

  /// - Parameter keys: the keys of the path below `extensionPoints`.
  mutating func judgePoint(_ change: DataChange, _ keys: [String]) {
    switch keys.first {
    case nil where change.kind == .removed:
      note(.customization, change, .breaking, "Customizations that use the point are refused.")
    case nil where change.kind == .added:
      note(.customization, change, .feature, "There is one more place to add something.")
    case "allowedCustomizations": judgeAllowed(change, .customization, emptyMeansAll: false)
    default: note(.customization, change, .fix, "It is shown otherwise.")
    }
  }

  /// A type of customization that came into a list or went out of it.
  mutating func judgeAllowed(_ change: DataChange, _ part: ChangedPart, emptyMeansAll: Bool) {
    let wasAll = emptyMeansAll && before.template.allowedCustomizations.isEmpty
    let isAll = emptyMeansAll && after.template.allowedCustomizations.isEmpty
    switch change.kind {
    case .removed where !isAll:
      note(part, change, .breaking, "Customizations of this type are refused now.")
    case .added where wasAll:
      note(
        part, change, .breaking, "All types were taken before; those not listed are refused now.")
    case .reordered: note(.presentation, change, .fix, "They are listed in another order.")
    default: note(part, change, .feature, "More customizations are let through.")
    }
  }

  /// - Parameter keys: the keys of the path.
  mutating func judgeInheritance(_ change: DataChange, _ keys: [String]) {
    switch (keys.first, change.kind) {
    case ("extendsTemplate", _), ("composesTemplates", _):
      note(.inheritance, change, .fix, "What comes of it is told part by part.")
    case (_, .reordered): note(.presentation, change, .fix, "They are listed in another order.")
    case _ where keys.last == "description":
      note(.inheritance, change, .fix, "It is told in other words.")
    case ("extensibilityPoints", .added) where keys.count == 1:
      note(.inheritance, change, .feature, "Children are meant to change one thing more.")
    case ("extensibilityPoints", .added) where keys.last == "allowedStrategies":
      note(.inheritance, change, .feature, "Children may change it in one more way.")
    case ("extensibilityPoints", _):
      note(.inheritance, change, .breaking, "Children that change it are no longer meant to.")
    case ("inheritanceRules", _):
      note(.inheritance, change, .breaking, "Children are put together otherwise.")
    case (_, .removed) where keys.count == 1:
      note(.inheritance, change, .feature, "Children need not supply it any more.")
    default:
      note(.inheritance, change, .breaking, "Children have to supply what they did not.")
    }
  }
}
