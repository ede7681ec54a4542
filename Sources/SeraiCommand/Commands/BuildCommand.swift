public import ArgumentParser
import Caching
import CatalogModel
import Decoding
import Files
import Glibc
import Insights
public import Publishing
import Rendering
import Validation

/// `serai build`: publishes a catalog as a site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Publish a catalog as a site.",
    discussion: """
      The site is written to the side and moved into place, so a failed or interrupted build \
      leaves the last good one as it was. A catalog with errors is not published, unless \
      --keep-going leaves out what is broken.
      """)

  @OptionGroup var options: CatalogOptions

  @Option(help: "The folder that the site is written to.")
  var output = "public"

  @Option(help: "A base URL in place of the catalog's own.")
  var baseURL: String?

  @Option(help: "A folder whose files replace those of the same path among the page templates.")
  var siteTemplates: String?

  @Option(
    help: ArgumentHelp(
      "Keep texts in this form beside themselves, for hosts that serve it; may be given for each form.",
      valueName: "form"))
  var precompress: [Precompression] = []

  @Flag(help: "Publish what is sound, and say what was left out.")
  var keepGoing = false

  @Flag(
    inversion: .prefixedNo,
    help: "Leave as it is what the last build into this folder made of the same.")
  var cache = true

  func validate() throws {
    if let baseURL, !baseURL.isWebURL {
      throw ValidationError("'\(baseURL)' is not an absolute http or https URL")
    }
  }

  func run() throws {
    let start = Clock.seconds
    let digests = InputDigests()
    let known = BuildCache(catalog: options.catalog, output: output, isUsed: cache)
    if let notice = known.notice { Terminal.write("serai: \(notice)\n", to: .errors) }
    let (opened, bundled) = both {
      Result { try open(remembering: known.memory, digests) }
    } _: {
      Result { try ThemeFiles.theme(override: siteTemplates) }
    }
    var (session, memory) = try opened.get()
    session.quotes = QuoteMemory(after: known.quotes) { [memory] file in
      file.templateFolder.flatMap { memory.digests(of: $0)?.whole }
    }
    let (theme, problems) = try bundled.get()
    guard let theme else {
      session.report(problems)
      throw ExitStatus.problemsFound
    }
    if !problems.isEmpty { session.report(problems) }
    do {
      let (prepared, inputs) = both {
        Result { try SitePublisher(output: output, precompressions: precompress.distinct) }
      } _: { [session, memory] in
        CatalogInputs(
          session.catalog, memory, digests, asOf: options.today, baseURL: baseURL,
          precompress.distinct)
      }
      let publisher = try prepared.get()
      do {
        try publish(session, known, memory, digests, inputs, theme, with: publisher, since: start)
      } catch {
        try publisher.discard()
        throw error
      }
    } catch let error as PublishingError {
      Terminal.write("serai: \(error.path) \(error.reason)\n", to: .errors)
      throw ExitStatus.ourFault
    } catch let error as RenderingError {
      session.report([error.diagnostic])
      throw ExitStatus.ourFault
    }
  }

  private func open(
    remembering memory: CatalogMemory, _ digests: InputDigests
  ) throws -> (CatalogSession, CatalogMemory) {
    var memory = memory
    let session = try CatalogSession(options, remembering: &memory, digests)
    return (session, memory)
  }

  /// What is wrong is known before anything is rendered: figures hang on it too.
  private func publish(
    _ session: CatalogSession, _ known: BuildCache, _ memory: CatalogMemory,
    _ digests: InputDigests, _ inputs: CatalogInputs, _ theme: SiteTheme,
    with publisher: SitePublisher, since start: Double
  ) throws {
    let examination = Examination(session.opened, inputs, known)
    let pool = session.catalog.settings.socialImages ? DrawingPool() : nil
    let plan: @Sendable (Catalog) -> (Site, SiteFingerprints) = { catalog in
      self.plan(catalog, examination, inputs, session, known, theme, pool)
    }
    // The site is planned while one sees what is wrong, unless it is known already that something is.
    let mayBeSound = !session.opened.hasErrors && !examination.hasErrors
    let (found, early) = both {
      BuildFindings(session, examination, after: known, memory)
    } _: {
      mayBeSound ? plan(session.catalog) : nil
    }
    var findings = found
    let hasErrors = findings.hasErrors
    if hasErrors, !keepGoing {
      findings.print()
      throw refusal("mend the errors, or use --keep-going.")
    }
    let catalog = hasErrors ? findings.soundPart(of: session) : session.catalog
    if catalog.settings.socialImages, pool == nil {
      Terminal.write(
        "serai: serai-draw is not beside it, so links are shown without pictures\n", to: .errors)
    }
    let (site, fingerprints) = (hasErrors ? nil : early) ?? plan(catalog)
    let (parts, search) = try SiteBuilding(
      site: site, publisher: publisher, cache: hasErrors ? nil : known,
      fingerprints: fingerprints, isQuiet: options.quiet
    ).build()
    guard digests.isSteady else {
      throw refusal("files of the catalog were changed during the build. Build again.")
    }
    let report = try publisher.commit()
    let placed = Clock.seconds
    let record = BuildRecord(
      parts: parts, versions: examination.versions, memory: memory, locations: findings.locations,
      likeness: site.recommender.likeness, search: search, quotes: session.quotes)
    // What is left of a catalog with errors hangs on more than its files.
    let isKept = cache && !hasErrors
    _ = both {
      if isKept { known.save(record, publisher, placed: placed) }
    } _: { [findings] in
      findings.print()
    }
    say(report, catalog, since: start)
    let status = hasErrors ? ExitStatus.problemsFound : .fine
    // To give back the memory of a large site value by value takes as long as to publish a small one.
    withExtendedLifetime((site, record, examination, known)) { Glibc.exit(status.rawValue) }
  }

  /// Says why nothing was published.
  private func refusal(_ reason: String) -> ExitStatus {
    Terminal.write("Nothing was published: \(reason)\n", to: .errors)
    return .problemsFound
  }

  /// The site of a catalog with its figures, and what its parts hang on.
  private func plan(
    _ catalog: Catalog, _ examination: Examination, _ inputs: CatalogInputs,
    _ session: CatalogSession, _ known: BuildCache, _ theme: SiteTheme, _ pool: DrawingPool?
  ) -> (Site, SiteFingerprints) {
    var catalog = catalog
    if let baseURL { catalog.settings.baseURL = baseURL }
    let ranked = examination.ranked(catalog, asOf: options.today)
    var draw: Site.Drawing?
    if let pool { draw = { pool.draw($0) } }
    let site = Site(
      catalog, ranked, theme: theme, generatorVersion: SeraiVersion.text,
      likeness: known.likeness, search: known.search, draw: draw
    ) { session.opened.resolve($0, $1).0 }
    return (site, SiteFingerprints(site, inputs: inputs.common, materials: inputs.materials))
  }

  private func say(_ report: PublishingReport, _ catalog: Catalog, since start: Double) {
    guard !options.quiet, options.format == .human else { return }
    let milliseconds = Int((Clock.seconds - start) * 1000)
    Terminal.write(
      """
      Published \(catalog.templates.count { $0.isListed }) templates to \(output) in \
      \(milliseconds) ms: \(report.written) files written, \(report.unchanged) unchanged, \
      \(report.removed) removed.

      """, to: .output)
  }
}

extension Precompression: ExpressibleByArgument {}

extension [Precompression] {
  /// Each once, in a fixed order.
  fileprivate var distinct: [Precompression] { Precompression.allCases.filter { contains($0) } }
}
