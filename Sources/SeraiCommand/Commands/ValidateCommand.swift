import ArgumentParser
import Diagnostics
import Validation

/// `serai validate`: says everything that is wrong with a catalog.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Say everything that is wrong with a catalog.",
    discussion: "Exits with 1 where there is an error; warnings and suggestions alone are fine.")

  @OptionGroup var options: CatalogOptions

  @Argument(help: "The catalog folder, in place of --catalog.")
  var folder: String?

  func run() throws {
    var options = options
    if let folder { options.location.catalog = folder }
    let session = try CatalogSession(options)
    let diagnostics = session.opened.check()
    session.report(diagnostics)
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.problemsFound }
  }
}
