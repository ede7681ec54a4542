import Diagnostics
import CatalogModel
import ArgumentParser
import Values

/// `serai deprecate`: says that nobody should begin to use a template.
struct DeprecateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deprecate", abstract: "Say that nobody should begin to use a template.")

  @OptionGroup var location: CatalogLocation
  @Argument(help: "The template, as order-status.")
  var template: String
  @Option(help: "Why nobody should begin to use it.")
  var reason: String
  @Option(help: "The template to use in its place.")
  var replacedBy: String?

  func validate() throws {
    try Check.identifier(template)
    if let replacedBy { try Check.identifier(replacedBy) }
  }

  func run() throws {
    let session = try CatalogSession(location)
    let (entry, _) = try session.find(template)
    if let replacedBy { _ = try session.find(replacedBy) }
    let file = "templates/\(entry.templateId)/metadata.yaml"
    var edit = CatalogEdit(session, location)
    try edit.set(.root["status"], to: "deprecated", in: file)
    try edit.set(.root["deprecationReason"], to: reason, in: file)
    if let replacedBy { try edit.set(.root["replacedBy"], to: replacedBy, in: file) }
    try edit.write()
  }
}
