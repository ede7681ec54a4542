import Decoding

/// Why a row of a usage file cannot be read.
enum UsageFault: Error {
  case quote
  case tooLong
  case fieldCount(Int)
  case value(_ column: String, _ found: String, _ expected: String)
  case otherMonth
  case milliseconds
  case tooManyReleases

  /// In words.
  var message: String {
    switch self {
    case .quote: "A quote is not closed on its line"
    case .tooLong: "The line is longer than \(LineReading.longest) bytes"
    case .fieldCount(let count): "A usage row has 7 fields, not \(count)"
    case .value(let column, let found, let expected):
      "'\(column)' must be \(expected), not '\(found.shortened)'"
    case .otherMonth: "The row is of another month than its file"
    case .milliseconds: "Milliseconds must be whole numbers from 0 on, or empty"
    case .tooManyReleases: "The file names too many templates and versions"
    }
  }
}
