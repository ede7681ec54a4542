import ArgumentParser

/// How a report is written.
enum ReportForm: String, ExpressibleByArgument, CaseIterable {
  case markdown, html, json, csv
}
