import Decoding
import JourneyTemplates
import Values

/// What a parameter's value must be like.
extension Judgement {
  /// - Parameter keys: the keys of the path below `constraints`.
  mutating func judgeConstraint(_ change: DataChange, _ keys: [String], _ pair: ParameterPair) {
    switch keys.first {
    case "minValue": judgeBound(change, pair, isLower: true, beyond: "below")
    case "maxValue": judgeBound(change, pair, isLower: false, beyond: "above")
    case "minLength": judgeBound(change, pair, isLower: true, beyond: "shorter than")
    case "maxLength": judgeBound(change, pair, isLower: false, beyond: "longer than")
    case "pattern": judgeTest(change, "pattern")
    case "customValidator": judgeTest(change, "validator")
    case "requiredWith": judgeCompanion(change, isNeeded: true)
    case "excludesWith": judgeCompanion(change, isNeeded: false)
    case "dependsOn": judgeDependencies(change, pair)
    default:
      note(.parameter, change, .fix, "It says in other words why a value is refused.")
    }
  }

  private mutating func judgeBound(
    _ change: DataChange, _ pair: ParameterPair, isLower: Bool, beyond: String
  ) {
    if let domain = pair.old.finiteDomain {
      return judge(change, pair, domain: domain, wider: "All that was taken is taken still.")
    }
    let unbounded = isLower ? -Double.infinity : .infinity
    let old = change.before?.number ?? unbounded
    let new = change.after?.number ?? unbounded
    if isLower ? new > old : new < old {
      note(
        .parameter, change, .breaking,
        "Values \(beyond) \(new.jsonText) were taken and are refused now.")
    } else {
      note(.parameter, change, .feature, "It takes what it took, and more.")
    }
  }

  /// Whether a pattern or validator takes all that another took cannot be decided.
  private mutating func judgeTest(_ change: DataChange, _ test: String) {
    switch change.kind {
    case .removed: note(.parameter, change, .feature, "It takes what it took, and more.")
    case .added:
      note(.parameter, change, .breaking, "Values that do not meet the \(test) are refused now.")
    default:
      note(
        .parameter, change, .breaking,
        "Whether the new \(test) takes all that the old one took cannot be told; it may refuse "
          + "values that were taken.")
    }
  }

  private mutating func judgeCompanion(_ change: DataChange, isNeeded: Bool) {
    let other = change.after?.string ?? change.before?.string ?? ""
    if change.kind == .removed {
      return note(.parameter, change, .feature, "It can be given in more cases.")
    }
    let isNew = before.parameter(other) == nil && !renames.hasNewName(other)
    if isNeeded {
      note(
        .parameter, change, .breaking,
        "Parameters files that give it without '\(other)' are refused.")
    } else if isNew {
      note(.parameter, change, .feature, "No parameters file gives '\(other)' yet, which is new.")
    } else {
      note(
        .parameter, change, .breaking, "Parameters files that give it with '\(other)' are refused.")
    }
  }

  private mutating func judgeDependencies(_ change: DataChange, _ pair: ParameterPair) {
    let old = pair.old.constraints?.dependsOn ?? []
    let new = pair.new.constraints?.dependsOn ?? []
    let added = new.filter { one in !old.contains { $0.written == one.written } }
    for dependency in added {
      let condition = Presence(include: dependency.condition, exclude: nil)
      guard dependency.dependencyType != .valueDerived, space.canHold([condition]) else { continue }
      let expression = dependency.condition.expression
      switch dependency.dependencyType {
      case .requiredIf where pair.new.defaultValue != nil: continue
      case .requiredIf:
        return note(
          .parameter, change, .breaking, "It must be given where \(expression).")
      case .excludedIf:
        return note(.parameter, change, .breaking, "It must not be given where \(expression).")
      default:
        return note(.parameter, change, .breaking, "It has an effect only where \(expression).")
      }
    }
    note(
      .parameter, change, .feature,
      "It hangs on other parameters otherwise; what could be given can be given still.")
  }
}

extension Renames {
  /// Whether a parameter of the version after had another name before.
  func hasNewName(_ name: String) -> Bool {
    parameters.contains { $0.value.isExactly(name) }
  }
}
