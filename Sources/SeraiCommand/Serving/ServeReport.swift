import AuthoringServer
import Diagnostics
import Files
import Synchronization

/// What the terminal shows of a site that is being served: problems as `serai build` prints them, and how long
/// each change took.
final class ServeReport: Sendable {
  private let access: FileAccess
  private let isQuiet: Bool
  private let last = Mutex<[Diagnostic]>([])

  init(_ location: CatalogLocation) {
    access = .disk(location.catalog)
    isQuiet = location.quiet
  }

  /// What is wrong at the start.
  func begin(_ diagnostics: [Diagnostic]) {
    last.withLock { $0 = diagnostics }
    if !diagnostics.isEmpty { show(diagnostics) }
  }

  /// Where the site is.
  func started(at address: String) {
    Terminal.write("Serving \(address)  (Ctrl-C ends)\n", to: .output)
  }

  /// How programs may write.
  func allowsWriting(at address: String, _ token: AccessToken) {
    Terminal.write(
      """
      Programs may write: \(address)api/v1/openapi.json says what
      Authorization: Bearer \(token.text)

      """, to: .output)
  }

  /// What a change has come to; problems that were shown already are not shown again.
  func say(_ report: LiveReport) {
    let known = last.withLock { known in
      defer { known = report.diagnostics }
      return Set(known)
    }
    let new = report.diagnostics.filter { !known.contains($0) }
    if !new.isEmpty { show(new) }
    guard !isQuiet else { return }
    let what =
      report.isHeldBack
      ? "The site stays as it was" : report.hasChanged ? "Changed" : "Nothing to change"
    let left = report.diagnostics.count { $0.severity == .error }
    let errors = left == 0 ? "" : ", \(left) error\(left == 1 ? "" : "s") left"
    let milliseconds = Int((report.duration / .milliseconds(1)).rounded())
    Terminal.write("\(what) in \(milliseconds) ms\(errors)\n", to: .output)
  }

  private func show(_ diagnostics: [Diagnostic]) {
    let printer = DiagnosticPrinter(
      GivenFiles(), access, hasColours: Terminal.Stream.output.hasColours)
    Terminal.write(printer.text(diagnostics), to: .output)
  }
}
