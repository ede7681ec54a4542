public import Decoding

/// What `serai.yaml` says about the site.
public struct SiteSettings: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "SiteSettings"

  /// The name of the site.
  public var title: String = ""
  /// One sentence, for the home page and search engines.
  public var description: String = ""
  /// Where the site is served.
  public var baseURL: String = ""
  /// Languages of messages; the first is the one that `template` texts are written in.
  public var languages: [String] = ["en"]
  /// Languages of the site's own words; each but the first has pages of its own below its tag.
  public var interfaceLanguages: [String] = ["en"]
  /// Templates on a list page.
  public var pageSize: Int = 48
  /// A sentence shown on every page.
  public var notice: String?
  /// Where the catalog's source lives.
  public var repositoryURL: String?
  /// Whether links to templates are shown with a picture of the journey.
  public var socialImages = false
  /// The forge's page for a new file, with `{path}` and `{content}` where these go.
  public var newFileURL: String?
  /// The handles of those who may change everything.
  public var maintainers: [String] = []
  /// What the catalog makes of the rules.
  public var validation = ValidationSettings()
  /// How the catalog's figures are made.
  public var insights = InsightSettings()

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("title", &title, .text(1...100), "The name of the site.")
    fields.required(
      "description", &description, .text(1...300),
      "One sentence, for the home page and search engines.")
    fields.required("baseURL", &baseURL, .webURL, "Where the site is served.")
    fields.optional(
      "languages", &languages, .languageTag,
      "Languages of messages; the first is the one that `template` texts are written in.")
    fields.optional(
      "interfaceLanguages", &interfaceLanguages, .languageTag,
      "Languages of the site's own words; each but the first has pages of its own below its tag.")
    fields.optional("pageSize", &pageSize, .within(1...500), "Templates on a list page.")
    fields.optional("notice", &notice, .text(1...500), "A sentence shown on every page.")
    fields.optional("repositoryURL", &repositoryURL, .webURL, "Where the catalog's source lives.")
    fields.optional(
      "socialImages", &socialImages,
      "Whether links to templates are shown with a picture of the journey.")
    fields.optional(
      "newFileURL", &newFileURL, .webURLPattern(["path", "content"]),
      "The forge's page for a new file, with `{path}` and `{content}` where these go.")
    fields.optional(
      "maintainers", &maintainers, .identifier, "The handles of those who may change everything.")
    fields.optional("validation", &validation, "What the catalog makes of the rules.")
    fields.optional("insights", &insights, "How the catalog's figures are made.")
  }
}
