import JourneyTemplates

extension TransitionTemplate {
  /// Whether it is taken without a question.
  var isUnconditional: Bool { condition == nil && (triggerType ?? .automatic) == .automatic }

  /// Whether it may be left out when the journey is made.
  var isIncludedConditionally: Bool { includeCondition != nil || excludeCondition != nil }
}
