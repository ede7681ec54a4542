import CatalogModel
import Files
import Inheritance
import Synchronization
import Validation

/// Examines each version of a catalog when its page is about to be made, so that what is resolved
/// once serves both; safe to use from several threads at once.
///
/// After the first error nothing is handed out any more: there will be no site.
final class Examination: Sendable {
  private struct State {
    var findings: [String: Findings] = [:]
    var hasErrors = false
  }

  private let opened: OpenedCatalog
  private let state = Mutex(State())

  init(_ opened: OpenedCatalog) { self.opened = opened }

  /// The version with all that it inherits; nil where it or another has an error.
  func resolve(_ entry: TemplateEntry, _ version: TemplateVersion) -> ResolvedTemplate? {
    let (resolved, findings) = opened.examine(entry, version)
    let hasErrors = state.withLock { state in
      state.findings[version.file] = findings
      state.hasErrors = state.hasErrors || findings.hasErrors
      return state.hasErrors
    }
    return hasErrors ? nil : resolved
  }

  /// What was found in all versions, those that have no page included.
  func findings() -> [Findings] {
    let versions = opened.catalog.templates.flatMap { entry in entry.versions.map { (entry, $0) } }
    return parallelMap(versions) { entry, version in
      state.withLock { $0.findings[version.file] } ?? opened.examine(entry, version).1
    }
  }
}
