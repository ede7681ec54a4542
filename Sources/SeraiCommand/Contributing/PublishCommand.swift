import Inheritance
import Decoding
import ArgumentParser
import CatalogModel
import Comparison
import Diagnostics
import GitHistory
import Validation
import Values

/// `serai publish`: makes a draft, or a new version, ready for everybody.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Check a draft or a new version, date it and publish it.",
    discussion: """
      The highest version has to be free of errors and its examples have to pass. It gets today's date, \
      and a draft becomes published: from the next commit on, that version stays as it is.
      """)

  @OptionGroup var location: CatalogLocation
  @Argument(help: "The template, as order-status.")
  var template: String

  func validate() throws { try Check.identifier(template) }

  func run() async throws {
    let session = try CatalogSession(location)
    let (entry, _) = try session.find(template)
    let version = entry.versions[entry.versions.count - 1]
    try await refuseWhatIsOut(entry, version, session)
    try settle(entry, version, session)
    var edit = CatalogEdit(session, location)
    try edit.set(.root["updatedAt"], to: location.today.dayText, in: version.file)
    try edit.set(
      .root["status"], to: TemplateStatus.published.rawValue,
      in: "templates/\(entry.templateId)/metadata.yaml")
    try edit.write()
    guard !location.quiet else { return }
    try say(entry, version, session)
  }

  /// Nothing is published that is out already, or was retired.
  private func refuseWhatIsOut(
    _ entry: TemplateEntry, _ version: TemplateVersion, _ session: CatalogSession
  ) async throws {
    let name = "\(entry.templateId)@\(version.version)"
    if entry.metadata.status == .deprecated {
      try session.refuse(
        "deprecated-template", "'\(entry.templateId)' is deprecated", name,
        help: "Set its status to draft first where it is to come back")
    }
    guard entry.metadata.status == .published, try await isCommitted(version.file) else { return }
    try session.refuse(
      "already-published", "'\(name)' is published", name,
      explanation: "A published version stays as it is.",
      help: "Begin the next one with 'serai new version \(entry.templateId)'")
  }

  /// Whether a file is in the last commit; without a history, everything counts as being there.
  private func isCommitted(_ file: String) async throws -> Bool {
    do {
      let repository = try await GitRepository(containing: location.catalog)
      let head = try await repository.commit("HEAD")
      return try await !repository.files([file], at: head).isEmpty
    } catch {
      if case .unknownRevision = error.reason { return false }
      return true
    }
  }

  /// Ends the command where something is wrong with the template or one of its examples.
  private func settle(
    _ entry: TemplateEntry, _ version: TemplateVersion, _ session: CatalogSession
  ) throws {
    let folder = "templates/\(entry.templateId)/"
    try session.settle(session.opened.check().filter { $0.location.file.hasPrefix(folder) })
    let examples = session.opened.runExamples(entry, version)
    try session.settle(session.opened.located(examples.flatMap(\.diagnostics)))
  }

  /// What step the version is, and what comes next.
  private func say(
    _ entry: TemplateEntry, _ version: TemplateVersion, _ session: CatalogSession
  ) throws {
    let name = "\(entry.templateId)@\(version.version)"
    if let before = entry.predecessor(of: version) {
      let comparison = TemplateComparison(
        before: try session.resolve(entry, before).template,
        after: try session.resolve(entry, version).template)
      Terminal.write(
        comparison.lines(of: entry.templateId).suffix(1)
          .terminalText(hasColours: Terminal.Stream.output.hasColours), to: .output)
    }
    Terminal.write(
      """
      \(name) is ready. Next:
        1. git switch --create \(entry.templateId)-\(version.version)
        2. git add \(location.catalog) && git commit --message "Publish \(name)"
        3. git push --set-upstream origin HEAD, and open a pull request

      """, to: .output)
  }
}
