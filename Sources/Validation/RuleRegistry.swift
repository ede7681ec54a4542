/// Every rule, in alphabetical order.
///
/// `RuleRegistryTests` keeps this list true to the folder `Rules`: `make golden` writes it anew.
public enum RuleRegistry {
  /// One of each.
  public static let all: [any Rule] = [
    AuthorNotFirstOwner(),
    CatalogShrinks(),
    ChangedPublishedVersion(),
    CollectionItemMissing(),
    DanglingTransition(),
    DeadEnd(),
    DuplicateID(),
    EmptyMessage(),
    ExpiredWaiver(),
    ForeignFile(),
    IncompleteDeprecation(),
    InsufficientBump(),
    InvalidExpression(),
    InvalidMessageTemplate(),
    InvalidParameterSchema(),
    InvalidPattern(),
    MisplacedField(),
    MissingInitialState(),
    MixedTransitions(),
    NotAMaintainer(),
    NotAnOwner(),
    OwnRating(),
    RatingOfUnknownVersion(),
    SelfVerified(),
    ToolWithoutAction(),
    TransitionFromFinal(),
    UndeclaredParameter(),
    UndeclaredTool(),
    UnknownAuthor(),
    UnknownJourney(),
    UnknownRule(),
    UnknownTool(),
    UnreachableState(),
    UnusedParameter(),
    VersionGoesBackwards(),
  ]
}
