import CatalogModel
import Glibc

/// How well a template is made and kept.
///
/// The weighted mean of five shares: what the rules find (30 %: 1/(1 + warnings/4 + suggestions/20), nothing
/// with an error), documentation (25 %), examples (20 %: two or more), languages (10 %: of the catalog's,
/// those that every message has) and maintenance (15 %: 2^(-d/365) for the d days since the last version).
public struct QualityFigure: Sendable {
  /// One of the five.
  public struct Part: Sendable, Equatable {
    /// What it is about: `rules`, `documentation`, `examples`, `languages`, `maintenance`.
    public let name: String
    /// 0 to 1.
    public let value: Double
    /// Its share of the whole, 0 to 1.
    public let weight: Double
    /// How it comes about.
    public let explanation: String
  }

  /// The weighted mean, 0 to 1.
  public let value: Double
  private let facts: TemplateFacts
  /// Those of the catalog.
  private let languages: Int
  /// Days since the last version.
  private let age: Int

  /// What a share is of, and how much it counts.
  private static let shares: [(name: String, weight: Double)] = [
    ("rules", 0.3), ("documentation", 0.25), ("examples", 0.2), ("languages", 0.1),
    ("maintenance", 0.15),
  ]

  /// The quality of a template whose latest version is so many days old.
  init(_ facts: TemplateFacts, languages: Int, age: Int) {
    self.facts = facts
    self.languages = max(1, languages)
    self.age = max(0, age)
    let values = Self.values(facts, languages: self.languages, age: self.age)
    value = zip(Self.shares, values).reduce(0) { $0 + $1.1 * $1.0.weight }
  }

  /// The five, in order; put into words only where somebody reads them.
  public var parts: [Part] {
    let values = Self.values(facts, languages: languages, age: age)
    return zip(Self.shares, zip(values, explanations)).map { share, part in
      Part(name: share.name, value: part.0, weight: share.weight, explanation: part.1)
    }
  }

  // MARK: - Shares

  private static func values(_ facts: TemplateFacts, languages: Int, age: Int) -> [Double] {
    [
      rules(facts.problems), documentation(facts), min(1, Double(facts.examples) / 2),
      min(1, Double(facts.languages) / Double(languages)), exp2(-Double(age) / 365),
    ]
  }

  private static func rules(_ problems: ProblemCounts) -> Double {
    let cost = Double(problems.warnings) / 4 + Double(problems.notes) / 20
    return problems.errors > 0 ? 0 : 1 / (1 + cost)
  }

  /// A README of 150 words, release notes, and a description of each parameter and state.
  private static func documentation(_ facts: TemplateFacts) -> Double {
    let readme = min(1, Double(facts.readmeWords) / 150)
    return 0.4 * readme + 0.2 * (facts.hasReleaseNotes ? 1 : 0) + 0.4 * facts.describedShare
  }

  // MARK: - In words

  private var explanations: [String] {
    [
      Self.explanation(of: facts.problems),
      "README of \(Wording.count(facts.readmeWords, "word")), "
        + (facts.hasReleaseNotes ? "release notes" : "no release notes")
        + ", \(Wording.percent(facts.describedShare)) of parameters and states described",
      Wording.count(facts.examples, "example"),
      "\(facts.languages) of \(languages) \(languages == 1 ? "language" : "languages")",
      "latest version \(Wording.count(age, "day")) old",
    ]
  }

  private static func explanation(of problems: ProblemCounts) -> String {
    let words = [
      problems.errors > 0 ? Wording.count(problems.errors, "error") : nil,
      problems.warnings > 0 ? Wording.count(problems.warnings, "warning") : nil,
      problems.notes > 0 ? Wording.count(problems.notes, "suggestion") : nil,
    ].compactMap { $0 }
    return words.isEmpty ? "no finding" : words.joined(separator: ", ")
  }

  /// How the quality comes about, in words.
  public var explanation: String {
    "\(Wording.percent(value)): "
      + parts.map { "\($0.name) \(Wording.percent($0.value)) (\($0.explanation))" }
      .joined(separator: "; ") + "."
  }
}
