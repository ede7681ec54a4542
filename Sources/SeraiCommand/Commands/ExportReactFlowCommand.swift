import ArgumentParser
import Exchange
import Instantiation

/// `serai export reactflow`: a journey as a flow.
struct ExportReactFlowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reactflow", abstract: "Make a journey of a template, as a flow of React Flow.",
    discussion: "The same as 'serai instantiate --format reactflow'.")

  @OptionGroup var location: CatalogLocation
  @Argument(help: "The template's id, with a version or range behind an @ if need be.")
  var template: String
  @OptionGroup var request: RequestOptions

  func run() throws {
    let command = try JourneyCommand(location, template)
    try command.session.write(command.make(request).instance, as: .reactflow)
  }
}
