import CatalogModel
import Diagnostics
import Validation

/// What is wrong with a catalog that is built, and what people are told of it when the site is in place.
struct BuildFindings: Sendable {
  private var conclusion: Conclusion
  /// What was found where, for the next build.
  let locations: LocationMemory
  /// Prints it; what is printed was made as soon as it was known, while the other core still planned the site.
  private(set) var print: @Sendable () -> Void

  /// Concludes from what was found in each version.
  ///
  /// - Parameter memory: what is known of all templates' files.
  init(
    _ session: CatalogSession, _ examination: Examination, after known: BuildCache,
    _ memory: CatalogMemory
  ) {
    var locations = known.locations
    conclusion = session.opened.conclude(
      examination.findings, showing: session.lowestShown, remembering: &locations
    ) { memory.digests(of: $0)?.whole }
    self.locations = locations
    print = session.prepared(conclusion)
  }

  /// Whether the catalog cannot be published as it is.
  var hasErrors: Bool { conclusion.diagnostics.contains { $0.severity == .error } }

  /// What is left of the catalog without what has errors; says what is left out, too.
  mutating func soundPart(of session: CatalogSession) -> Catalog {
    let (sound, leftOut) = SoundPart.of(session.catalog, without: conclusion.diagnostics)
    conclusion.diagnostics += leftOut
    print = session.prepared(conclusion)
    return sound
  }
}
