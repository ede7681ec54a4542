import Decoding
public import JourneyTemplates

/// What figures need to know of a version with all that it inherits, so that it need not be kept.
public struct JourneySketch: Sendable {
  /// The share of parameters and states that say what they are, 0 to 1.
  let describedShare: Double
  /// How many of the catalog's languages every message has.
  let languages: Int
  /// What it is made of.
  let structure: StructureSketch
  /// Where it can run.
  let modes: [ExecutionMode]
  let complexity: ComplexityLevel

  /// Looks at a version in a catalog of some languages, the first that of the messages themselves.
  public init(_ template: JourneyTemplate, languages: [String]) {
    describedShare = template.describedShare
    self.languages = template.languageCount(of: languages)
    structure = StructureSketch(template)
    modes = template.supportedModes
    complexity = ComplexityLevel(template)
  }
}

extension JourneyTemplate {
  /// The share of parameters and states that say what they are.
  fileprivate var describedShare: Double {
    let texts = parameters.map(\.description) + allStates.map { $0.description ?? "" }
    guard !texts.isEmpty else { return 1 }
    return Double(texts.count { !$0.isEmpty }) / Double(texts.count)
  }

  /// How many languages every message has; the first is that of the messages themselves.
  fileprivate func languageCount(of languages: [String]) -> Int {
    let messages = allStates.flatMap(\.messageTemplates)
    return 1
      + languages.dropFirst().count { language in
        messages.allSatisfy { $0.locales[language] != nil }
      }
  }
}
