/// Why there is no journey: every problem at once.
public struct InstantiationFailure: Error, Sendable {
  /// What is wrong, the parameters' problems first.
  public var problems: [JourneyProblem]
  /// What came of the parameters.
  public var validation: ParameterValidationResult

  init(_ problems: [JourneyProblem], _ validation: ParameterValidationResult) {
    self.problems = problems
    self.validation = validation
  }
}
