import Insights
import ArgumentParser
import CatalogModel
import Decoding
import Diagnostics

/// `serai report author`: the figures of an author's templates.
struct ReportAuthor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "author", abstract: "Report on an author's templates.")

  @Argument(help: "The author's handle.")
  var handle: String

  @OptionGroup var options: ReportOptions

  func validate() throws { try Check.identifier(handle) }

  func run() throws {
    try options.write {
      $0.authorReport(handle)
    } unknown: { session in
      let known = session.catalog.authors.map(\.handle)
      let meant = nearest(to: handle, among: known).map { ": did you mean '\($0)'?" } ?? ""
      return "there is no author '\(handle)'\(meant)"
    }
  }
}
