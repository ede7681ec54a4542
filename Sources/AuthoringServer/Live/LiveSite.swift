package import Diagnostics
import Rendering
import Search
import Synchronization
import Validation

/// A catalog's site that follows its files, in memory.
///
/// What one change needs is done at once. What hangs on all templates — figures, lists, recommendations, the search —
/// is made anew a moment later, when nothing else happens.
package final class LiveSite: Sendable {
  /// Is told what is wrong whenever files have changed.
  package typealias Reporting = @Sendable (LiveReport) -> Void

  /// So long nothing may happen before what hangs on everything is made anew.
  private static let calm = Duration.milliseconds(400)
  /// So long pages may take to be fetched anew before anything else is done.
  private static let fetching = Duration.milliseconds(100)

  private let desk: Mutex<Desk>
  private let latest: Mutex<Generation>
  private let work = WorkThread()
  private let background = WorkThread()
  private let pages = PageStore()
  private let origin: SiteOrigin
  private let report: Reporting
  let events = EventHub()

  /// Reads everything, which may take a while.
  package init(_ origin: SiteOrigin, report: @escaping Reporting) {
    self.origin = origin
    self.report = report
    var desk = Desk(origin)
    desk.open()
    latest = Mutex(desk.generation)
    self.desk = Mutex(desk)
  }

  /// What is shown now.
  var generation: Generation { latest.withLock { $0 } }

  /// What is wrong now.
  package var diagnostics: [Diagnostic] { generation.diagnostics }

  /// The path that the site is served below.
  package var basePath: String { generation.site?.basePath ?? origin.basePath ?? "/" }

  // MARK: - Following

  /// Begins to follow the files.
  package func follow(complain: @escaping @Sendable (_ folder: String, _ problem: String) -> Void) {
    let watcher = Watcher(
      roots: [origin.catalog] + origin.themes,
      report: { [weak self] changes in
        self?.take(catalog: changes[0], themes: Array(changes.dropFirst()))
      }, complain: complain)
    WorkThread().post { watcher.run() }
  }

  /// Takes in what has changed, after what came before.
  func take(catalog: FolderChanges, themes: [FolderChanges]) {
    let start = ContinuousClock.now
    work.post { [self] in
      let events = update { $0.take(catalog: catalog, themes: themes) }
      let duration = ContinuousClock.now - start
      send(events)
      let hasChanged = events.contains { $0 != .problems }
      if events.last == .reload {
        concludeLater(duration)
      } else {
        say(hasChanged: hasChanged, duration)
      }
      settleLater()
    }
  }

  /// Looks for problems that were not looked for yet, when pages have had the time to be fetched.
  ///
  /// Where another change comes first, they are looked for after that.
  private func concludeLater(_ duration: Duration) {
    let revision = desk.withLock { $0.revision }
    Task { [weak self] in
      try? await Task.sleep(for: Self.fetching)
      guard let self else { return }
      work.post { self.conclude(ifStill: revision, duration) }
    }
  }

  private func conclude(ifStill revision: Int, _ duration: Duration) {
    guard desk.withLock({ $0.revision }) == revision else { return }
    _ = update { desk in
      desk.conclude()
      return []
    }
    send([.problems])
    say(hasChanged: true, duration)
  }

  private func say(hasChanged: Bool, _ duration: Duration) {
    let generation = generation
    report(
      LiveReport(
        diagnostics: generation.diagnostics, isHeldBack: generation.isHeldBack,
        hasChanged: hasChanged, duration: duration))
  }

  /// Takes in files that were just written, and waits until that is done.
  func take(written paths: Set<String>) async {
    take(catalog: FolderChanges(paths: paths), themes: [])
    await work.run {}
  }

  /// Changes what is being worked on, and shows what comes of it.
  private func update(_ change: (inout Desk) -> [LiveEvent]) -> [LiveEvent] {
    desk.withLock { desk in
      let events = change(&desk)
      latest.withLock { $0 = desk.generation }
      return events
    }
  }

  private func send(_ messages: [LiveEvent]) {
    let generation = generation
    for message in messages {
      switch message {
      case .reload: events.send(LiveMessage.reload(generation))
      case .style(let path, let integrity):
        events.send(LiveMessage.style(path: path, integrity: integrity))
      case .problems: events.send(LiveMessage.problems(of: generation))
      }
    }
  }

  // MARK: - What takes longer

  /// Makes anew what hangs on all templates, as soon as nothing has happened for a while.
  private func settleLater() {
    let revision = desk.withLock { $0.isUnsettled ? $0.revision : nil }
    guard let revision else { return }
    Task { [weak self] in
      try? await Task.sleep(for: Self.calm)
      self?.settle(ifStill: revision)
    }
  }

  private func settle(ifStill revision: Int) {
    background.post { [self] in
      let (making, accepted) = desk.withLock { desk in
        (desk.revision == revision ? desk.unsettled : nil, desk.acceptedErrors)
      }
      guard let making else { return }
      let (site, addresses) = making.site(without: accepted)
      _ = update { desk in
        if desk.revision == revision { desk.settle(site, addresses) }
        return []
      }
    }
  }

  /// Waits until nothing more is being worked on.
  func isSettled() async -> Bool {
    await work.run {}
    return desk.withLock { !$0.isUnsettled }
  }

  // MARK: - What might be

  /// The folder that is written to.
  var catalogFolder: String { origin.catalog }

  /// What would be wrong with the catalog if some files of a template were others.
  func diagnostics(
    with files: [String: [UInt8]], of templateId: String
  ) -> (OpenedCatalog, [Diagnostic])? {
    // A copy, so that nothing waits for this.
    let desk = desk.withLock { $0 }
    return desk.diagnostics(with: files, of: templateId)
  }

  // MARK: - Pages

  /// The templates that match; nil where there is no site.
  func search(_ request: SearchRequest) async -> FoundTemplates? {
    await pages.search(request, in: generation)
  }

  /// The bytes of a file of the site as it is now; nil where it has no such file.
  func file(_ path: String) async -> Result<[UInt8]?, RenderingError> {
    await pages.file(path, of: generation)
  }
}
