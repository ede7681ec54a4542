import ArgumentParser
import CatalogModel
import Comparison
import Diagnostics
import Inheritance
import JourneyTemplates
import SemanticVersions
import Values

/// `serai diff`: says what changed between two versions of a template.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say what changed for an adopter between two versions.",
    discussion: """
      One version is compared with the latest; a template without a version: the latest with the \
      one before it. Exit code 1 tells that a version could not be found or, with --check, that the \
      bump is too small.
      """)

  @OptionGroup var location: CatalogLocation
  @Argument(help: "The version before, as order-status@1.0.0, or a template.")
  var before: String
  @Argument(help: "The version after.")
  var after: String?
  @Option(help: "How to print it: human, json or markdown.")
  var format = ComparisonFormat.human
  @Flag(help: "End with 1 where the version is not high enough for what changed.")
  var check = false

  func run() throws {
    let session = try CatalogSession(location)
    let (entry, old, new) = try versions(session)
    let comparison = TemplateComparison(
      before: try session.resolve(entry, old).template,
      after: try session.resolve(entry, new).template)
    Terminal.write(text(of: comparison, entry.templateId), to: .output)
    if check, comparison.actualBump > .none, !comparison.isBumpEnough {
      throw ExitStatus.problemsFound
    }
  }

  /// The two versions that are meant.
  private func versions(
    _ session: CatalogSession
  ) throws -> (TemplateEntry, TemplateVersion, TemplateVersion) {
    let (entry, first) = try session.find(before)
    if let after {
      let (other, second) = try session.find(after)
      guard other.templateId == entry.templateId else { try refuse(session, entry, other) }
      return (entry, first, second)
    }
    if TemplateReference(before)?.range != .any { return (entry, first, entry.latest) }
    guard let previous = entry.predecessor(of: first) else {
      try session.refuse(
        "no-matching-version", "'\(entry.templateId)' has no version before \(first.version)",
        before, help: "Compare it once there is another version")
    }
    return (entry, previous, first)
  }

  private func refuse(
    _ session: CatalogSession, _ one: TemplateEntry, _ other: TemplateEntry
  ) throws -> Never {
    try session.refuse(
      "different-templates",
      "'\(one.templateId)' and '\(other.templateId)' are different templates",
      before,
      explanation: "A version is compared with another version of the same template.",
      help: "Give two versions of one, as in \(one.templateId)@\(one.latest.version)")
  }

  private func text(of comparison: TemplateComparison, _ templateId: String) -> String {
    switch format {
    case .human:
      comparison.lines(of: templateId).terminalText(hasColours: Terminal.Stream.output.hasColours)
    case .json:
      JSONWriter.plainText(
        of: ComparisonFile.value(comparison, of: templateId), style: .pretty) + "\n"
    case .markdown: ComparisonMarkdown(comparison, of: templateId).text
    }
  }
}

/// How a comparison is printed.
enum ComparisonFormat: String, ExpressibleByArgument, CaseIterable {
  case human, json, markdown
}
