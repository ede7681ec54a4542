import ArgumentParser
import Decoding
import Files

/// What every command that reads a catalog can be told.
struct CatalogOptions: ParsableArguments {
  @Option(help: "The catalog folder.")
  var catalog = "catalog"

  @Option(
    help: "The date that counts as today, as YYYY-MM-DD: usage after it is left out.",
    transform: CatalogOptions.date)
  var asOf: CalendarDate?

  @Option(help: "How to print results and problems: human or json.")
  var format = OutputFormat.human

  @Flag(help: "Print problems only.")
  var quiet = false

  static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw ValidationError("'\(text)' is not a date: YYYY-MM-DD")
    }
    return date
  }

  /// The date that was given, or the day it is.
  var today: CalendarDate { asOf ?? Clock.today }
}

/// How results and problems are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case human, json
}
