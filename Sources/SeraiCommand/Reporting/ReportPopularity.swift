import Insights
import ArgumentParser

/// `serai report popularity`: what people run.
struct ReportPopularity: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "popularity", abstract: "Report on what people run.")

  @OptionGroup var options: ReportOptions

  func run() throws { try options.write { $0.popularityReport() } }
}
