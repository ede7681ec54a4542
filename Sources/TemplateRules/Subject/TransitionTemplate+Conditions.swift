import JourneyTemplates

extension TransitionTemplate {
  /// Whether it is taken without a question.
  var isUnconditional: Bool {
    condition == nil && (triggerType ?? .automatic) == .automatic
      && includeCondition?.evaluationScope != .runtime
      && excludeCondition?.evaluationScope != .runtime
  }

  /// Whether it may be left out when the journey is made.
  var isIncludedConditionally: Bool { includeCondition != nil || excludeCondition != nil }
}
