import Insights
import ArgumentParser

/// `serai report catalog`: the state of the whole catalog.
struct ReportCatalog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog", abstract: "Report on the state of the whole catalog.")

  @OptionGroup var options: ReportOptions

  func run() throws { try options.write { $0.catalogReport() } }
}
