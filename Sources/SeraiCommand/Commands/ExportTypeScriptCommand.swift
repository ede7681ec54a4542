import ArgumentParser
import Exchange

/// `serai export typescript`: writes the types of templates' parameters as a `.d.ts`.
struct ExportTypeScriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "typescript", abstract: "Write the types of parameters for TypeScript.")

  @OptionGroup var options: TypesOptions

  func run() throws { try options.write { TypeScriptTypes($0).text } }
}
