/// A query inside a filter.
struct FilterQuery: Sendable {
  /// Whether it begins at the child (`@`), not at the root (`$`).
  let isRelative: Bool
  let segments: [Segment]
  /// The steps of a query that can match one value at most; nil for any other.
  let singular: [SingularStep]?

  init(isRelative: Bool, segments: [Segment]) {
    self.isRelative = isRelative
    self.segments = segments
    singular = SingularStep.steps(of: segments)
  }
}

/// One step of a query that can match one value at most.
enum SingularStep: Sendable {
  case name(String)
  case index(Int)

  static func steps(of segments: [Segment]) -> [SingularStep]? {
    var steps: [SingularStep] = []
    for segment in segments {
      guard !segment.isDescendant, segment.selectors.count == 1 else { return nil }
      switch segment.selectors[0] {
      case .name(let name): steps.append(.name(name))
      case .index(let index): steps.append(.index(index))
      default: return nil
      }
    }
    return steps
  }
}
