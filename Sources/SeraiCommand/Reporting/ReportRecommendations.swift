import Insights
import ArgumentParser

/// `serai report recommendations`: what goes with what.
struct ReportRecommendations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommendations", abstract: "Report on what goes with what.")

  @OptionGroup var options: ReportOptions

  func run() throws { try options.write { $0.recommendationsReport() } }
}
