public import CatalogModel
import Decoding
public import JourneyTemplates
import SemanticVersions

/// What figures need to know of a listed template, apart from how it is used and rated.
///
/// Shared, since every stage that sorts or groups templates hands them around.
public final class TemplateFacts: Sendable {
  /// Unique in the catalog.
  public let templateId: String
  /// The name of its latest version.
  public let name: String
  /// Its latest version, as text.
  public let version: String
  /// The handle of its author.
  public let author: String
  /// The id of its category.
  public let category: String
  /// Its tags.
  public let tags: [String]
  /// When its first version was made, in days since 1970-01-01.
  public let createdDay: Int
  /// When its latest version was made.
  public let updatedDay: Int
  /// Whether others may be told to use it: it is neither deprecated nor taken back.
  public let isLive: Bool
  /// Whether it is made to be extended, and not run.
  public let isAbstract: Bool
  /// The templates that its latest version names, its parents and sub-journeys.
  public let references: [String]
  /// Examples of its latest version.
  public let examples: Int
  /// The catalog's languages that every message has.
  public let languages: Int
  /// Words of its README.
  public let readmeWords: Int
  /// Whether its latest version says what is new.
  public let hasReleaseNotes: Bool
  /// The share of parameters and states that say what they are, 0 to 1.
  public let describedShare: Double
  /// Where it can run; nothing where that is not known.
  public let modes: [ExecutionMode]
  /// How much there is to understand; nil where that is not known.
  public let complexity: ComplexityLevel?
  /// What the rules find in its latest version.
  public let problems: ProblemCounts
  /// What it is about, as words that count.
  let terms: TermCounts
  /// What it is made of.
  let structure: StructureSketch

  /// The tools that it needs, in order.
  public var tools: [String] { structure.tools }

  /// Looks at a template of a catalog.
  ///
  /// - Parameters:
  ///   - texts: what its own files say.
  ///   - sketch: its latest version with all that it inherits; nil where that cannot be had.
  ///   - problems: what the rules find in it.
  public init(
    _ entry: TemplateEntry, _ texts: TextSketch, _ sketch: JourneySketch?,
    _ problems: ProblemCounts
  ) {
    let latest = entry.latest
    let outline = latest.outline
    templateId = entry.templateId
    name = outline.name ?? entry.templateId
    version = latest.number
    author = outline.author ?? ""
    category = outline.category ?? TemplateCategory.custom.rawValue
    tags = outline.tags.filter { !$0.isEmpty }
    createdDay = entry.versions[0].outline.createdAt.day ?? outline.createdAt.day ?? 0
    updatedDay = outline.updatedAt.day ?? createdDay
    isLive = entry.metadata.status == .published && !latest.isYanked
    isAbstract = outline.type == TemplateType.abstract.rawValue
    references =
      latest.references.isEmpty ? [] : Set(latest.references.map(\.templateId)).sorted()
    examples = texts.examples
    readmeWords = texts.readmeWords
    hasReleaseNotes = texts.hasReleaseNotes
    describedShare = sketch?.describedShare ?? 0
    languages = sketch?.languages ?? 0
    self.problems = problems
    terms = texts.terms
    structure = sketch?.structure ?? StructureSketch()
    modes = sketch?.modes ?? []
    complexity = sketch?.complexity
  }
}

extension String? {
  fileprivate var day: Int? { flatMap { CalendarDate($0)?.day } }
}
