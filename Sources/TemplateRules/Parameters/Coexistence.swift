import Comparison
import JourneyTemplates

/// Whether transitions that are included under conditions can be in one journey, decided over what
/// the parameters can be where that is finite.
struct Coexistence {
  /// More combinations of values are not tried for one pair.
  private static let limit = 1024
  /// Nor for all pairs of a template together.
  private var evaluationsLeft = 50_000
  private let space: ParameterSpace

  init(_ template: TemplateSubject) { space = template.parameterSpace }

  /// In which combinations of values a pair of transitions is in the journey.
  struct Decision {
    /// The first in which both are, in words; empty where they always are.
    fileprivate(set) var both: String?
    /// Whether the first is in no journey that does not have the second.
    fileprivate(set) var isFirstOnlyWithSecond = true
  }

  /// Nil where it can't be decided.
  mutating func decide(
    _ first: TransitionTemplate, _ second: TransitionTemplate
  ) -> Decision? {
    let presences = [first, second].map {
      Presence(include: $0.includeCondition, exclude: $0.excludeCondition)
    }
    let names = presences.compactMap { $0.names }
    guard names.count == 2, evaluationsLeft > 0,
      let cases = space.cases(of: names.flatMap { $0 }, limit: Self.limit)
    else { return nil }
    evaluationsLeft -= cases.count
    var decision = Decision()
    for one in cases {
      guard let isFirst = presences[0].holds({ one.result(of: $0) }),
        let isSecond = presences[1].holds({ one.result(of: $0) })
      else { return nil }
      if isFirst, isSecond, decision.both == nil { decision.both = one.words }
      if isFirst, !isSecond { decision.isFirstOnlyWithSecond = false }
    }
    return decision
  }
}
