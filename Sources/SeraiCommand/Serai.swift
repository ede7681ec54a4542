public import ArgumentParser
import Glibc

/// The `serai` command.
public struct Serai: ParsableCommand {
  /// Its name, help and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "serai",
    abstract: "Publish a Git repository of journey templates as a marketplace.",
    discussion: """
      Exit codes: 0 fine, 1 problems found in the catalog, 2 wrong usage, 70 Serai itself could \
      not go on.
      """,
    version: SeraiVersion.text,
    subcommands: [
      BuildCommand.self, ServeCommand.self, EjectCommand.self, ValidateCommand.self,
      FormatCommand.self, RulesCommand.self,
      ExplainCommand.self,
      ShowCommand.self, InstantiateCommand.self,
      PreviewCommand.self, CustomizeCommand.self, TestCommand.self, DiffCommand.self,
      NewCommand.self, PublishCommand.self, DeprecateCommand.self, YankCommand.self,
      RateCommand.self, CollectCommand.self, SearchCommand.self, RecommendCommand.self,
      ReportCommand.self,
      ImportCommand.self, ExportCommand.self,
      SyncCommand.self, SchemaCommand.self, PlaygroundCommand.self, VersionCommand.self,
    ])

  /// Creates the command.
  public init() {}

  /// Parses the process's arguments, runs what they say, and exits with a documented code.
  ///
  /// On the main thread: its stack is the largest, and its memory grows without a system call for each page.
  @MainActor public static func start() async -> Never {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      Glibc.exit(ExitStatus.fine.rawValue)
    } catch let status as ExitStatus {
      Glibc.exit(status.rawValue)
    } catch {
      finish(error)
    }
  }

  /// Says what ArgumentParser has to say: help goes to the output, a wrong usage to the errors.
  private static func finish(_ error: any Error) -> Never {
    let text = fullMessage(for: error)
    if exitCode(for: error) == .success {
      Terminal.write(text + "\n", to: .output)
      Glibc.exit(ExitStatus.fine.rawValue)
    }
    Terminal.write(text + "\n", to: .errors)
    Glibc.exit(ExitStatus.wrongUsage.rawValue)
  }
}
