import ArgumentParser
import CatalogModel
import Diagnostics
import Glibc
import Insights
import Rendering

/// Of what time a report is, how it is written, and where to.
struct ReportOptions: ParsableArguments {
  @OptionGroup var location: CatalogLocation

  @Option(
    help:
      "Whose usage counts: a year (2026), a quarter (2026-Q3), a month (2026-09), days (90d) or all."
  )
  var period = "all"

  @Option(help: "How to write it: markdown, html (one file), json or csv.")
  var format = ReportForm.markdown

  @Option(help: "The file to write, for csv a folder; the output if none.")
  var output: String?

  @Option(help: "A folder whose files replace those of the same path among the page templates.")
  var siteTemplates: String?

  func validate() throws {
    guard ReportPeriod(period, asOf: location.today) != nil else {
      throw ValidationError(
        "'\(period)' is not a time that has begun: 2026, 2026-Q3, 2026-09, 90d or all")
    }
  }

  /// Makes a report and writes it; `make` gives nil where there is nothing of the name.
  func write(_ make: (ReportMaking) -> Report?, unknown: (CatalogSession) -> String = { _ in "" })
    throws
  {
    let session = try CatalogSession(location)
    let ranked = try session.ranked(asOf: location.today)
    let making = try making(session, ranked)
    guard let report = make(making) else {
      Terminal.write("serai: \(unknown(session))\n", to: .errors)
      throw ExitStatus.wrongUsage
    }
    let (theme, problems) = try ThemeFiles.theme(override: siteTemplates)
    guard let theme else {
      session.report(problems)
      throw ExitStatus.problemsFound
    }
    let rendering = ReportRendering(session.catalog, ranked, theme: theme)
    do {
      switch format {
      case .html: try put(rendering.html(report))
      case .markdown: try put(rendering.markdown(report))
      case .json: try put(rendering.json(report))
      case .csv: try putTables(of: report)
      }
    } catch let error as RenderingError {
      session.report([error.diagnostic])
      throw ExitStatus.ourFault
    }
  }

  private func making(_ session: CatalogSession, _ ranked: RankedCatalog) throws -> ReportMaking {
    let recommender = CatalogRecommender(ranked, session.catalog)
    guard let period = ReportPeriod(period, asOf: location.today), let days = period.days else {
      return ReportMaking(ranked, session.catalog, recommender)
    }
    return ReportMaking(
      ranked, session.catalog, recommender, period: period, usage: try session.usage(days),
      previous: try period.previous?.days.map { try session.usage($0) })
  }

  private func put(_ bytes: [UInt8]) throws {
    guard let output else { return Terminal.write(bytes, to: .output) }
    try FileReplacement.write(bytes, to: output)
  }

  /// A file for each table in a folder, or all of them behind each other.
  private func putTables(of report: Report) throws {
    guard let output else {
      let parts = report.tables.map { "# \($0.name)\n\($0.csv)" }
      return Terminal.write(parts.joined(separator: "\n"), to: .output)
    }
    guard mkdir(output, 0o777) == 0 || errno == EEXIST else {
      Terminal.write(
        "serai: cannot make \(output): \(String(cString: strerror(errno)))\n", to: .errors)
      throw ExitStatus.ourFault
    }
    for table in report.tables {
      try FileReplacement.write(table.csv, to: "\(output)/\(table.name).csv")
    }
  }
}
