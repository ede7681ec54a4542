import Diagnostics
public import TemplateRules

/// Every rule, in alphabetical order: those about one version of a template, and those that only a catalog, its
/// files beside templates, and changes of it can break.
public enum RuleRegistry {
  /// One of each.
  public static let all: [any Rule] = {
    var listing = Listing()
    TemplateRuleRegistry.visit(&listing)
    return (listing.rules + ofCatalogs).sorted { $0.id < $1.id }
  }()

  /// Takes down what it is shown.
  private struct Listing: RuleVisitor {
    var rules: [any Rule] = []

    mutating func visit<R: TemplateRule>(_ rule: R) { rules.append(rule) }
  }

  /// The rules of this module.
  ///
  /// `RulePageTests` keeps this list true to the folder `Rules`: `make golden` writes it anew.
  static let ofCatalogs: [any Rule] = [
    AmbiguousFormerID(),
    AuthorNotFirstOwner(),
    CatalogShrinks(),
    ChangedPublishedVersion(),
    CollectionItemMissing(),
    ConfusableName(),
    DeadLink(),
    DuplicateCollectionItem(),
    EmptyCollection(),
    ExpiredWaiver(),
    ForeignFile(),
    IncompleteDeprecation(),
    InsufficientBump(),
    InvalidExample(),
    MissingAlternativeText(),
    MissingExamples(),
    MissingReleaseNotes(),
    MissingTags(),
    NearDuplicateTag(),
    NoOwner(),
    NotAMaintainer(),
    NotAnOwner(),
    OwnRating(),
    RatingOfUnknownVersion(),
    RawMarkup(),
    SelfVerified(),
    SkippedHeading(),
    ThinReadme(),
    UnknownRule(),
    VersionGoesBackwards(),
  ]
}
