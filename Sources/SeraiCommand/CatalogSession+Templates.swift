import CatalogModel
import Diagnostics
import Inheritance
import JourneyTemplates
import SemanticVersions
import Validation

/// Templates as they are named on the command line: `order-status`, `order-status@^1.2.0`.
///
/// What is wrong is reported, and ends the command with 1.
extension CatalogSession {
  /// The version that a reference names: the highest in range that was not taken back, or one that
  /// was taken back where it is named exactly, with a warning.
  func find(_ text: String) throws -> (TemplateEntry, TemplateVersion) {
    guard let reference = TemplateReference(text) else {
      try refuse(
        "invalid-reference", "'\(text)' is not a reference to a template", text,
        help: "Write 'id', 'id@version' or 'id@range', as in order-status@^1.2.0")
    }
    guard let entry = catalog.template(reference.templateId) else {
      if isUnreadable(reference.templateId) { try reportUnreadable(reference.templateId) }
      let meant = nearest(to: reference.templateId, among: catalog.templates.map(\.templateId))
      try refuse(
        "unknown-template", "There is no template '\(reference.templateId)'", text,
        help: meant.map { "Did you mean '\($0)'?" } ?? "")
    }
    if reference.range == .any { return (entry, entry.latest) }
    if let version = reference.range.exact.flatMap(entry.version) {
      if let reason = version.yankedReason { warnOfYanked(reference, reason) }
      return (entry, version)
    }
    let matching = entry.versions.filter { reference.range.contains($0.version) }
    guard let version = matching.last(where: { !$0.isYanked }) else {
      if let taken = matching.last { try refuseYanked(taken, entry, text) }
      try refuse(
        "no-matching-version", "No version of '\(entry.templateId)' is \(reference.range)", text,
        help: "The nearest: " + nearestVersions(entry, to: reference.range))
    }
    return (entry, version)
  }

  /// A version with all that it inherits.
  func resolve(_ entry: TemplateEntry, _ version: TemplateVersion) throws -> ResolvedTemplate {
    let (resolved, findings) = opened.examine(entry, version)
    // A number that promises too little says nothing against the journey.
    let errors = findings.errors.filter { $0.id != "insufficient-bump" }
    if let resolved, errors.isEmpty { return resolved }
    // Where nothing is wrong with the version itself, something that it builds on is to blame.
    let diagnostics = errors.isEmpty ? opened.check() : opened.located(errors)
    report(diagnostics.filter { $0.severity == .error })
    throw ExitStatus.problemsFound
  }

  /// The version that a reference names, with all that it inherits.
  func resolve(_ text: String) throws -> ResolvedTemplate {
    let (entry, version) = try find(text)
    return try resolve(entry, version)
  }

  /// Reports one problem with what was asked for, and ends the command.
  func refuse(
    _ id: String, _ summary: String, _ subject: String, explanation: String = "", help: String
  ) throws -> Never {
    report([
      Diagnostic(id, .error, summary, explanation: explanation, help: help, at: .file(subject))
    ])
    throw ExitStatus.problemsFound
  }

  /// Says what is wrong with the files of a template that could not be read.
  private func reportUnreadable(_ templateId: String) throws -> Never {
    report(
      opened.check().filter { diagnostic in
        diagnostic.severity == .error
          && diagnostic.location.file.hasPrefix("templates/\(templateId)/")
      })
    throw ExitStatus.problemsFound
  }

  private func isUnreadable(_ templateId: String) -> Bool {
    catalog.unreadable.contains { $0.templateId == templateId }
  }

  private func warnOfYanked(_ reference: TemplateReference, _ reason: String) {
    warn([
      Diagnostic(
        "yanked-version", .warning, "\(reference) was taken back", explanation: reason,
        help: "Choose another version", at: .file(reference.description))
    ])
  }

  private func refuseYanked(
    _ version: TemplateVersion, _ entry: TemplateEntry, _ text: String
  ) throws -> Never {
    try refuse(
      "yanked-version", "The only versions in range were taken back", text,
      explanation: version.yankedReason ?? "",
      help: "Name it exactly if you need it: \(entry.templateId)@\(version.version)")
  }

  /// Up to three versions around the lowest one that would have been in range.
  private func nearestVersions(_ entry: TemplateEntry, to range: VersionRange) -> String {
    let live = entry.versions.filter { !$0.isYanked }.map(\.version)
    guard let wanted = range.minimum else {
      return live.suffix(3).map(\.description).joined(separator: ", ")
    }
    let below = live.filter { $0 < wanted }.suffix(2)
    let above = live.filter { $0 >= wanted }.prefix(3 - below.count)
    return (below + above).map(\.description).joined(separator: ", ")
  }
}
