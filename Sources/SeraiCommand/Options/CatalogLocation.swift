import ArgumentParser
import Decoding

/// Which catalog a command reads, and as of when.
struct CatalogLocation: ParsableArguments {
  @Option(help: "The catalog folder.")
  var catalog = "catalog"

  @Option(
    help: "The date that counts as today, as YYYY-MM-DD: usage after it is left out.",
    transform: CatalogLocation.date)
  var asOf: CalendarDate?

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
