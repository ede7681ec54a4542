import ArgumentParser
import CatalogModel
import Diagnostics
import Files
import Validation

/// `serai test`: tries the examples of templates out.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Make the journeys of all examples, and hold them against what they expect.",
    discussion: """
      Exits with 1 where an example does not give what it expects. With --update, what comes out is \
      written into the examples in place of what they expect.
      """)

  @OptionGroup var options: CatalogOptions
  @Argument(help: "The catalog folder, in place of --catalog; or templates, by id or id@version.")
  var subjects: [String] = []
  @Flag(help: "Write what comes out into the examples.")
  var update = false

  func run() throws {
    var options = options
    var subjects = subjects
    if let folder = subjects.first, folder.isFolder {
      options.location.catalog = folder
      subjects.removeFirst()
    }
    let session = try CatalogSession(options)
    let versions = try self.versions(subjects, session)
    let runs = parallelMap(versions) { session.opened.runExamples($0, $1) }
    if update {
      try ExampleRecording(session, options.catalog).record(runs.flatMap { $0 })
      return
    }
    let diagnostics = session.opened.located(runs.flatMap { $0 }.flatMap(\.diagnostics))
    if !diagnostics.isEmpty || options.format != .human { session.report(diagnostics) }
    if options.format == .human { Terminal.write(summary(versions, runs) + "\n", to: .output) }
    if !diagnostics.isEmpty { throw ExitStatus.problemsFound }
  }

  private func versions(
    _ subjects: [String], _ session: CatalogSession
  ) throws -> [(TemplateEntry, TemplateVersion)] {
    if subjects.isEmpty {
      return session.catalog.templates.flatMap { entry in entry.versions.map { (entry, $0) } }
    }
    return try subjects.flatMap { subject in
      let (entry, version) = try session.find(subject)
      return subject.contains("@") ? [(entry, version)] : entry.versions.map { (entry, $0) }
    }
  }

  private func summary(
    _ versions: [(TemplateEntry, TemplateVersion)], _ runs: [[ExampleRun]]
  ) -> String {
    let all = runs.flatMap { $0 }
    let failed = all.count { !$0.passes }
    let templates = Set(zip(versions, runs).filter { !$1.isEmpty }.map { $0.0.0.templateId })
    let counts = Dictionary(
      zip(versions, runs).map { ($0.0.templateId, $1.count) }, uniquingKeysWith: +)
    let few = counts.filter { $0.value < 2 }.keys.sorted()
    var text = "\(all.count) examples of \(templates.count) templates: "
    text += failed == 0 ? "all pass." : "\(failed) fail."
    if !few.isEmpty { text += "\nFewer than two examples: " + few.joined(separator: ", ") }
    return text
  }
}

extension String {
  /// Whether it is a path of a folder, and not the id of a template.
  fileprivate var isFolder: Bool { (try? FileAccess.disk(self).list().isEmpty) == false }
}
