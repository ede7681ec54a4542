import ArgumentParser

/// `serai sync`: brings changes of templates to what was made of them.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Bring changes of a template to what was made of it.",
    subcommands: [SyncReactFlow.self])
}
