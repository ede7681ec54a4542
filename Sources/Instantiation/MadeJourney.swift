/// A journey that was made, and what there is to say about it.
public struct MadeJourney: Sendable {
  /// The journey.
  public var instance: JourneyInstance
  /// What may be a mistake: warnings about parameters, texts that had to be in another language.
  public var warnings: [JourneyProblem]
  /// What came of the parameters.
  public var validation: ParameterValidationResult
}
