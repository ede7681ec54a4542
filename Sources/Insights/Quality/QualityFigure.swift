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

  /// The five, in order.
  public let parts: [Part]
  /// The weighted mean, 0 to 1.
  public var value: Double { parts.reduce(0) { $0 + $1.value * $1.weight } }

  /// The quality of a template whose latest version is so many days old.
  init(_ facts: TemplateFacts, languages: Int, age: Int) {
    parts = [
      Self.rules(facts.problems), Self.documentation(facts), Self.examples(facts.examples),
      Self.languages(facts.languages, of: max(1, languages)), Self.maintenance(age),
    ]
  }

  private static func rules(_ problems: ProblemCounts) -> Part {
    let cost = Double(problems.warnings) / 4 + Double(problems.notes) / 20
    let words = [
      problems.errors > 0 ? Wording.count(problems.errors, "error") : nil,
      problems.warnings > 0 ? Wording.count(problems.warnings, "warning") : nil,
      problems.notes > 0 ? Wording.count(problems.notes, "suggestion") : nil,
    ].compactMap { $0 }
    return Part(
      name: "rules", value: problems.errors > 0 ? 0 : 1 / (1 + cost), weight: 0.3,
      explanation: words.isEmpty ? "no finding" : words.joined(separator: ", "))
  }

  /// A README of 150 words, release notes, and a description of each parameter and state.
  private static func documentation(_ facts: TemplateFacts) -> Part {
    let readme = min(1, Double(facts.readmeWords) / 150)
    let value = 0.4 * readme + 0.2 * (facts.hasReleaseNotes ? 1 : 0) + 0.4 * facts.describedShare
    return Part(
      name: "documentation", value: value, weight: 0.25,
      explanation:
        "README of \(Wording.count(facts.readmeWords, "word")), "
        + (facts.hasReleaseNotes ? "release notes" : "no release notes")
        + ", \(Wording.percent(facts.describedShare)) of parameters and states described")
  }

  private static func examples(_ count: Int) -> Part {
    Part(
      name: "examples", value: min(1, Double(count) / 2), weight: 0.2,
      explanation: Wording.count(count, "example"))
  }

  private static func languages(_ count: Int, of all: Int) -> Part {
    Part(
      name: "languages", value: min(1, Double(count) / Double(all)), weight: 0.1,
      explanation: "\(count) of \(all) \(all == 1 ? "language" : "languages")")
  }

  private static func maintenance(_ age: Int) -> Part {
    Part(
      name: "maintenance", value: exp2(-Double(max(0, age)) / 365), weight: 0.15,
      explanation: "latest version \(Wording.count(max(0, age), "day")) old")
  }

  /// How the quality comes about, in words.
  public var explanation: String {
    "\(Wording.percent(value)): "
      + parts.map { "\($0.name) \(Wording.percent($0.value)) (\($0.explanation))" }
      .joined(separator: "; ") + "."
  }
}
