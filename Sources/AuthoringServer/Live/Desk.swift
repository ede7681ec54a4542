import Caching
import CatalogModel
import Diagnostics
import Files
import Rendering
import Validation

/// What is being worked on: the files as they are now, and the site as it was when they were last sound.
///
/// A change of templates that are there is taken in by reading them, examining them and what builds on them, and
/// putting them into the site that there is. Anything else is read and made whole.
struct Desk: Sendable {
  /// What the site does not show yet, since there are errors.
  private enum Pending {
    case templates(Set<String>)
    case everything
  }

  /// An error, wherever on its line it may be.
  private struct Fault: Hashable {
    let id: String
    let file: String
    let summary: String

    init(_ diagnostic: Diagnostic) {
      id = diagnostic.id
      file = diagnostic.location.file
      summary = diagnostic.summary
    }
  }

  let origin: SiteOrigin
  private(set) var generation = Generation()
  /// Rises with every change that was taken in.
  private(set) var revision = 0
  /// Whether figures, lists and the search are older than the pages of templates.
  private(set) var isUnsettled = false
  private let access: FileAccess
  private var theme: SiteTheme?
  private var themeProblems: [Diagnostic] = []
  private var current: OpenedCatalog? { didSet { generation.opened = current } }
  private var examinations = Examinations()
  /// How often each template was read.
  private var readings: [String: Int] = [:]
  private var locations = LocationMemory()
  /// What the site is made of.
  private var shown: OpenedCatalog?
  /// The errors that were there when the site was made, and which do not hold it back.
  private var accepted: Set<Fault> = []
  private var pending = Pending.templates([])

  init(_ origin: SiteOrigin) {
    self.origin = origin
    access = .disk(origin.catalog)
  }

  /// Reads everything for the first time.
  mutating func open() {
    _ = takeTheme([])
    _ = takeEverything()
  }

  /// Takes in what has changed; says what pages have to do.
  mutating func take(catalog: FolderChanges, themes: [FolderChanges]) -> [LiveEvent] {
    revision += 1
    var events: [LiveEvent] = []
    if themes.contains(where: { !$0.isEmpty }) { events += takeTheme(themes) }
    guard !catalog.isEmpty else { return events }
    if let templateIds = templates(catalog), let taken = takeTemplates(templateIds) {
      return events + taken
    }
    return events + takeEverything()
  }

  // MARK: - Page templates

  private mutating func takeTheme(_ changes: [FolderChanges]) -> [LiveEvent] {
    let (read, problems) = origin.theme()
    themeProblems = problems
    generation.diagnostics = problems + generation.diagnostics.filter { !$0.isAboutTheme(origin) }
    guard let read else {
      holdBack()
      return [.problems]
    }
    theme = read
    guard let site = generation.site else { return takeEverything() }
    let dressed = site.dressed(in: read, generatorVersion: origin.generatorVersion)
    isUnsettled = true
    show(dressed, SiteAddresses(dressed))
    let paths = changes.reduce(into: Set<String>()) { $0.formUnion($1.paths) }
    if paths == ["assets/style.css"], let style = dressed.stylesheet {
      return [.style(path: style.path, integrity: style.integrity), .problems]
    }
    return [.reload, .problems]
  }

  // MARK: - Templates of the catalog

  /// The templates that all changes are about; nil where others are about more than templates that are there.
  private func templates(_ changes: FolderChanges) -> Set<String>? {
    guard !changes.isLost, let current else { return nil }
    var found: Set<String> = []
    for path in changes.paths {
      let parts = path.split(separator: "/").map(String.init)
      guard parts.count > 2, parts[0] == "templates" || parts[0] == "ratings",
        current.catalog.template(parts[1]) != nil || current.isUnreadable(parts[1])
      else { return nil }
      found.insert(parts[1])
    }
    return found
  }

  /// Reads and examines some templates anew; nil where that is not enough.
  private mutating func takeTemplates(_ templateIds: Set<String>) -> [LiveEvent]? {
    guard let former = current, case .templates(let waiting) = pending, accepted.isEmpty,
      generation.site != nil, theme != nil,
      let now = try? former.rereading(templateIds, from: part(templateIds), quoting: access),
      templateIds.allSatisfy({ now.catalog.template($0) != nil || now.isUnreadable($0) })
    else { return nil }
    current = now
    for templateId in templateIds { readings[templateId, default: 0] += 1 }
    examinations.examine(now, only: now.dependents(of: templateIds))
    if isSound(waiting.union(templateIds), now) {
      return show(waiting.union(templateIds), of: now)
    }
    // What is broken already keeps nobody from working on another template, even on one that it builds on.
    if isSound(templateIds, now, apart: waiting), waiting.isDisjoint(with: templateIds),
      let shown = try? shown?.rereading(templateIds, from: part(templateIds), quoting: access),
      waiting.allSatisfy({ shown.isSound($0) })
    {
      return show(templateIds, of: shown, stillWaiting: waiting)
    }
    pending = .templates(waiting.union(templateIds))
    conclude(now)
    holdBack()
    return [.problems]
  }

  /// Whether neither templates nor what builds on them has an error, apart from some.
  private func isSound(
    _ templateIds: Set<String>, _ now: OpenedCatalog, apart others: Set<String> = []
  ) -> Bool {
    let affected = now.dependents(of: templateIds).subtracting(others)
    return now.readingErrors(in: affected).isEmpty && !examinations.hasErrors(in: affected)
  }

  /// Puts templates into the site; nil where that takes a new site.
  private mutating func show(
    _ templateIds: Set<String>, of opened: OpenedCatalog, stillWaiting: Set<String> = []
  ) -> [LiveEvent]? {
    guard let before = generation.site, let addresses = generation.addresses,
      let site = before.replacing(
        templateIds, from: origin.adjusted(opened.catalog), resolve: { opened.resolve($0, $1).0 })
    else { return nil }
    shown = opened
    pending = .templates(stillWaiting)
    isUnsettled = true
    // What is mended is not to be seen on the page that shows it; the rest is looked for later.
    let sound = opened.dependents(of: templateIds)
    generation.diagnostics.removeAll {
      $0.severity == .error && $0.location.file.belongs(to: sound)
    }
    show(site, addresses)
    return [.reload]
  }

  private func part(_ templateIds: Set<String>) -> FileAccess {
    .disk(
      origin.catalog, within: templateIds.sorted().flatMap { ["templates/\($0)", "ratings/\($0)"] })
  }

  // MARK: - Everything

  private mutating func takeEverything() -> [LiveEvent] {
    let now: OpenedCatalog
    do {
      now = try OpenedCatalog(access, asOf: origin.asOf)
    } catch {
      pending = .everything
      generation.diagnostics = themeProblems + [error.diagnostic]
      holdBack()
      return [.problems]
    }
    current = now
    locations = LocationMemory()
    examinations.examine(now)
    conclude(now)
    let faults = Set(generation.diagnostics.filter { $0.severity == .error }.map(Fault.init))
    guard let theme, generation.site == nil || faults.isSubset(of: accepted) else {
      pending = .everything
      holdBack()
      return [.problems]
    }
    let making = SiteMaking(
      opened: now, examinations: examinations, theme: theme, origin: origin,
      former: generation.site)
    let (site, addresses) = making.site(without: generation.diagnostics)
    shown = now
    accepted = faults
    pending = .templates([])
    isUnsettled = false
    generation.wholeNumber += 1
    show(site, addresses)
    return [.reload, .problems]
  }

  // MARK: - What is shown

  /// Finds everything that is wrong now, which the rules about the whole catalog take their time for.
  mutating func conclude() {
    if let current { conclude(current) }
  }

  private mutating func conclude(_ opened: OpenedCatalog) {
    let readings = readings
    generation.diagnostics =
      themeProblems
      + opened.conclude(
        examinations.findings(of: opened.catalog), showing: .suggestion, remembering: &locations
      ) { Fingerprint(reading: readings[$0] ?? 0) }.diagnostics
  }

  private mutating func show(_ site: Site, _ addresses: SiteAddresses) {
    generation.number += 1
    generation.site = site
    generation.addresses = addresses
    if case .templates(let waiting) = pending, waiting.isEmpty,
      !themeProblems.contains(where: { $0.severity == .error })
    {
      generation.isHeldBack = false
    }
  }

  private mutating func holdBack() { generation.isHeldBack = true }

  // MARK: - What might be

  /// What would be wrong with the catalog if some files of a template were others; nil where there is no catalog.
  func diagnostics(
    with files: [String: [UInt8]], of templateId: String
  ) -> (OpenedCatalog, [Diagnostic])? {
    guard let current,
      let then = try? current.rereading(
        [templateId], from: part([templateId]).overlaid(with: files),
        quoting: access.overlaid(with: files))
    else { return nil }
    var examinations = examinations
    examinations.examine(then, only: then.dependents(of: [templateId]).union([templateId]))
    var locations = locations
    let readings = readings
    let problems = then.conclude(
      examinations.findings(of: then.catalog), showing: .suggestion, remembering: &locations
    ) { $0 == templateId ? nil : Fingerprint(reading: readings[$0] ?? 0) }
    return (then, problems.diagnostics)
  }

  // MARK: - What takes longer

  /// What has to be made anew behind the pages' backs; nil where nothing has.
  var unsettled: SiteMaking? {
    guard isUnsettled, let shown, let theme else { return nil }
    return SiteMaking(
      opened: shown, examinations: examinations, theme: theme, origin: origin,
      former: generation.site)
  }

  /// Shows a site whose figures, lists and search are up to date; no page is told.
  mutating func settle(_ site: Site, _ addresses: SiteAddresses) {
    isUnsettled = false
    generation.site = site
    generation.addresses = addresses
    generation.number += 1
    generation.wholeNumber += 1
  }

  /// The errors in spite of which the site is shown.
  var acceptedErrors: [Diagnostic] {
    accepted.isEmpty ? [] : generation.diagnostics.filter { $0.severity == .error }
  }
}

extension Fingerprint {
  /// Stands for what a file said when it was read.
  fileprivate init(reading number: Int) {
    var writer = PackedWriter()
    writer.add(number)
    self = writer.fingerprint
  }
}

extension Diagnostic {
  /// Whether it is about a page template, and not about the catalog.
  fileprivate func isAboutTheme(_ origin: SiteOrigin) -> Bool {
    origin.themes.contains { location.file.hasPrefix($0 + "/") }
      || location.file.hasPrefix("site-templates/")
  }
}

extension OpenedCatalog {
  /// Whether a template is there, and none of its versions could be read.
  fileprivate func isUnreadable(_ templateId: String) -> Bool {
    catalog.unreadable.contains { $0.templateId == templateId }
  }

  /// Whether all versions of a template can be shown.
  fileprivate func isSound(_ templateId: String) -> Bool {
    catalog.template(templateId)?.versions.allSatisfy { version in
      guard let entry = catalog.template(templateId) else { return false }
      let (resolved, findings) = examine(entry, version)
      return resolved != nil && !findings.hasErrors
    } ?? false
  }
}
