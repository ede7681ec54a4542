import Diagnostics
import CatalogModel
import ArgumentParser
import JourneyTemplates
import SemanticVersions
import Values

/// `serai yank`: takes a version back.
struct YankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yank", abstract: "Take a version back: nobody should use it any more.",
    discussion: """
      The version stays, for those who name it exactly; ranges do not choose it. What depends on it \
      alone has to be mended first.
      """)

  @OptionGroup var location: CatalogLocation
  @Argument(help: "The version, as order-status@1.0.0.")
  var version: String
  @Option(help: "Why nobody should use it.")
  var reason: String

  func validate() throws {
    guard version.contains("@") else {
      throw ValidationError("Name a version, as in \(version)@1.0.0")
    }
  }

  func run() throws {
    let session = try CatalogSession(location)
    let (entry, known) = try session.find(version)
    guard TemplateReference(version)?.range.exact == known.version else {
      try session.refuse(
        "no-matching-version", "'\(version)' is a range, no version", version,
        help: "Name one exactly, as in \(entry.templateId)@\(known.version)")
    }
    var edit = CatalogEdit(session, location)
    try edit.set(
      .root["yankedVersions"]["\(known.version)"], to: reason,
      in: "templates/\(entry.templateId)/metadata.yaml")
    try edit.write()
  }
}
