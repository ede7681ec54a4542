import ArgumentParser

/// `serai import`: makes templates of what other programs have.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make templates of what other programs have.",
    subcommands: [ImportReactFlow.self])
}
