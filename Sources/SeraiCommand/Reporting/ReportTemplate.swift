import Insights
import ArgumentParser
import CatalogModel
import Decoding
import Diagnostics

/// `serai report template`: all figures of one template.
struct ReportTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Report on one template.")

  @Argument(help: "The template's id.")
  var templateId: String

  @OptionGroup var options: ReportOptions

  func validate() throws { try Check.identifier(templateId) }

  func run() throws {
    try options.write {
      $0.templateReport(templateId)
    } unknown: { session in
      let known = session.catalog.templates.filter(\.isListed).map(\.templateId)
      let meant = nearest(to: templateId, among: known).map { ": did you mean '\($0)'?" } ?? ""
      return "the site has no template '\(templateId)'\(meant)"
    }
  }
}
