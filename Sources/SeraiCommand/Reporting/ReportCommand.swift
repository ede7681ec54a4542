import ArgumentParser

/// `serai report`: figures of a catalog for people to read.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Report on a catalog's figures.",
    discussion: """
      A scheduled job needs one line: serai report catalog --period 30d --format html --output \
      report.html
      """,
    subcommands: [
      ReportCatalog.self, ReportPopularity.self, ReportRecommendations.self, ReportAuthor.self,
      ReportTemplate.self,
    ])
}
