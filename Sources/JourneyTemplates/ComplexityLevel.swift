/// How much there is to understand in a template.
///
/// Points = states + 2 · B + parameters / 2, where B = max(0, transitions − states + 1) is the
/// number of independent choices in the journey (the cyclomatic number of its graph). Below 10
/// points a template is simple, below 20 moderate, and complex from there on.
public enum ComplexityLevel: String, Sendable, CaseIterable {
  case simple, moderate, complex

  /// The level of a resolved template.
  public init(_ template: JourneyTemplate) {
    let states = template.allStates.count
    let choices = max(0, template.transitionTemplates.count - states + 1)
    let points = Double(states + 2 * choices) + Double(template.parameters.count) / 2
    self = points < 10 ? .simple : points < 20 ? .moderate : .complex
  }
}
