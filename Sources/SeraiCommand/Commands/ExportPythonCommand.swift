import ArgumentParser
import Exchange

/// `serai export python`: writes the types of templates' parameters as `TypedDict`s.
struct ExportPythonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "python", abstract: "Write the types of parameters for Python.")

  @OptionGroup var options: TypesOptions

  func run() throws { try options.write { PythonTypes($0).text } }
}
