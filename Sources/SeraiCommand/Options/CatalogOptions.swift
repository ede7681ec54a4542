import ArgumentParser
import Decoding

/// What every command can be told that reads a catalog and reports on it.
struct CatalogOptions: ParsableArguments {
  @OptionGroup var location: CatalogLocation

  @Option(help: "How to print results and problems: human or json.")
  var format = OutputFormat.human

  /// The catalog folder.
  var catalog: String { location.catalog }
  /// The date that was given, or the day it is.
  var today: CalendarDate { location.today }
  /// Whether to print problems only.
  var quiet: Bool { location.quiet }
}

/// How results and problems are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case human, json
}
