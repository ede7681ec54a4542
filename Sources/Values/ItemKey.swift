/// The keys under which things in the catalog's lists have their ids.
public enum ItemKey {
  /// The most telling first: a composition rule has a `templateId` too, but is known by `ruleId`.
  private static let all = [
    "parameterName", "transitionId", "messageId", "actionId", "ruleId", "customizationId", "hookId",
    "pointId", "stepId", "endpointId", "behaviorId", "strategyId", "requirementId", "stateId",
    "templateId", "id",
  ]

  /// The key under which every item of both lists has its id; nil where there is none, or no item.
  public static func common(to first: [Value], _ second: [Value] = []) -> String? {
    guard let sample = first.first ?? second.first else { return nil }
    return all.first { key in
      guard sample[key]?.string != nil else { return false }
      return first.allSatisfy { $0[key]?.string != nil }
        && second.allSatisfy { $0[key]?.string != nil }
    }
  }
}
