import Insights
import Values

/// A report as page templates are given it.
struct ReportContext {
  let report: Report
  /// Where links lead; nil where a name is not linked.
  let link: (ReportCell) -> String?
  /// Where the data of a table is; nil where there is no file.
  let data: (ReportTable) -> String?

  /// Rows that a page shows; all are in the data.
  private static let longest = 500

  /// The entries of the context.
  var entries: [(String, Value?)] {
    [
      ("title", .string(report.title)), ("summary", .string(report.summary)),
      ("sections", .array(report.sections.map(section))),
    ]
  }

  private func section(_ section: ReportSection) -> Value {
    .context([
      ("title", .string(section.title)), ("paragraphs", .list(section.paragraphs)),
      ("chartHtml", section.chart.map { .string($0.svg) }),
      ("table", section.table.map(table)),
    ])
  }

  private func table(_ table: ReportTable) -> Value {
    let areNumbers = table.columns.indices.map { column in
      table.rows.contains { $0[column].isNumber && $0[column] != .none }
    }
    return .context([
      (
        "cutText",
        table.rows.count > Self.longest
          ? .string("The first \(Self.longest) of \(table.rows.count) rows.") : nil
      ),
      ("name", .string(table.name)), ("csvPath", .text(data(table))),
      (
        "columns",
        .array(
          zip(table.columns, areNumbers).map { name, isNumber in
            .context([("name", .string(name)), ("isNumber", .bool(isNumber))])
          })
      ),
      (
        "rows",
        .array(
          table.rows.prefix(Self.longest).map { row in
            .context([
              (
                "cells",
                .array(
                  zip(row, areNumbers).map { cell, isNumber in
                    .context([
                      ("text", .string(cell.text)), ("isNumber", .bool(isNumber)),
                      ("path", .text(link(cell))),
                    ])
                  })
              )
            ])
          })
      ),
    ])
  }
}
