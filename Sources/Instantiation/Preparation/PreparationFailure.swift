/// Everything in a template that keeps it from being prepared.
public struct PreparationFailure: Error, Sendable {
  /// In the order of the template.
  public let problems: [JourneyProblem]
}
