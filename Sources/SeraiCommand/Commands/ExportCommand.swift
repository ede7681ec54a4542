import ArgumentParser

/// `serai export`: writes what others read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write templates in other forms.",
    subcommands: [
      ExportReactFlowCommand.self,
      ExportTypeScriptCommand.self,
      ExportPythonCommand.self,
    ])
}
