import Insights
import JourneyTemplates

extension ExecutionMode {
  /// Where it runs, in words.
  var phrase: Phrase {
    switch self {
    case .journey: .runsInParlant
    case .reactflow: .opensInReactFlow
    }
  }
}

extension ComplexityLevel {
  /// What journeys of the level are called.
  var phrase: Phrase {
    switch self {
    case .simple: .simpleLevel
    case .moderate: .moderateLevel
    case .complex: .complexLevel
    }
  }
}

extension TemplateType {
  /// What templates of the type are called.
  var phrase: Phrase {
    switch self {
    case .atomic: .atomicType
    case .composite: .compositeType
    case .abstract: .abstractType
    }
  }
}

extension RankedList {
  /// Its heading.
  var phrase: Phrase {
    switch self {
    case .topRated: .topRated
    case .mostUsed: .mostUsed
    case .trending: .trending
    case .new: .new
    case .rising: .rising
    case .hiddenGems: .hiddenGems
    }
  }
}

extension TrendFigure.Direction {
  /// The direction in a word.
  var phrase: Phrase {
    switch self {
    case .rising: .risingTrend
    case .falling: .falling
    case .steady: .steady
    case .new: .newTrend
    case .quiet: .quietTrend
    }
  }
}
