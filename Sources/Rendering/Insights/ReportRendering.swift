public import CatalogModel
import Decoding
public import Insights
import Values

/// Writes reports as files that can be read anywhere: one HTML file with its styles inside, Markdown, or data.
public struct ReportRendering: Sendable {
  private let theme: SiteTheme
  private let paths: SitePaths
  private let asOf: String
  private let title: String

  /// Prepares for a catalog; links lead to its site.
  public init(_ catalog: Catalog, _ ranked: RankedCatalog, theme: SiteTheme) {
    self.theme = theme
    paths = SitePaths(baseURL: catalog.settings.baseURL)
    asOf = ranked.asOf.dayText
    title = catalog.settings.title
  }

  /// The report as one HTML file.
  public func html(_ report: Report) throws(RenderingError) -> [UInt8] {
    let style = theme.bytes(ofAsset: "style.css")
    return try theme.fill(
      "reports/standalone",
      .context(
        context(report).entries + [
          ("styleHtml", .string(String(decoding: style, as: UTF8.self))), ("asOf", .string(asOf)),
          ("siteTitle", .string(title)), ("siteURL", .string(paths.url(""))),
        ]))
  }

  /// The report as Markdown; what a chart shows is in its table.
  public func markdown(_ report: Report) throws(RenderingError) -> [UInt8] {
    try theme.fill("markdown/report", .context(context(report).entries))
  }

  /// The report as JSON: tables of plain values.
  public func json(_ report: Report) -> [UInt8] {
    let sections = report.sections.map { section in
      Value.context([
        ("title", .string(section.title)), ("paragraphs", .list(section.paragraphs)),
        ("table", section.table.map(Self.value)),
      ])
    }
    let value = Value.context([
      ("title", .string(report.title)), ("summary", .string(report.summary)),
      ("asOf", .string(asOf)), ("sections", .array(sections)),
    ])
    return Array((JSONWriter.plainText(of: value, style: .pretty) + "\n").utf8)
  }

  private func context(_ report: Report) -> ReportContext {
    ReportContext(
      report: report,
      link: { cell in
        switch cell {
        case .template(let id, _): paths.url(SitePaths.template(id))
        case .author(let handle, _): paths.url(SitePaths.author(handle))
        default: nil
        }
      }, data: { _ in nil })
  }

  private static func value(_ table: ReportTable) -> Value {
    let rows = table.rows.map { row in
      Value.context(zip(table.columns, row).map { ($0, value($1)) })
    }
    return .context([("name", .string(table.name)), ("rows", .array(rows))])
  }

  /// What is not told exactly is a text, as `<5`.
  private static func value(_ cell: ReportCell) -> Value {
    switch cell {
    case .count(let count): Value(count)
    case .blurred(let count): count.exact.map { Value($0) } ?? .string(cell.data)
    case .number, .share: Double(cell.data).map { .number($0) } ?? .null
    case .none: .null
    case .text, .template, .author: .string(cell.data)
    }
  }
}
