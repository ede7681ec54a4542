import ArgumentParser
import Decoding

/// What every command can be told that reads a catalog and reports on it.
struct CatalogOptions: ParsableArguments {
  @OptionGroup var location: CatalogLocation

  @Option(help: "How to print problems: human, json, sarif, github, junit or markdown.")
  var format = ReportFormat.human

  /// The catalog folder.
  var catalog: String { location.catalog }
  /// The date that was given, or the day it is.
  var today: CalendarDate { location.today }
  /// Whether to print problems only.
  var quiet: Bool { location.quiet }
}
