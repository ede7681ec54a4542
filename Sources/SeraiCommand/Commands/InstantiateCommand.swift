import ArgumentParser
import Decoding
import Exchange
import Instantiation
import JourneyGraphs
import Values

/// `serai instantiate`: makes a journey of a template.
struct InstantiateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instantiate", abstract: "Make a journey of a template.",
    discussion: """
      Prints the journey. What is wrong with the parameters is printed to the errors, all of it, and \
      ends the command with 1; nothing is printed then.
      """)

  @OptionGroup var location: CatalogLocation
  @Argument(help: "The template's id, with a version or range behind an @ if need be.")
  var template: String
  @OptionGroup var request: RequestOptions
  @Option(help: "What to print: \(JourneyFormat.list).")
  var format = JourneyFormat.json

  func run() throws {
    let command = try JourneyCommand(location, template)
    let made = try command.make(request)
    try command.session.write(made.instance, as: format)
  }
}
