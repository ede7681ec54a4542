import Diagnostics
import Files
import Values

/// Reads JSON files that a command is given.
struct GivenJSON {
  private let files: GivenFiles
  private let limit: Int

  init(_ files: GivenFiles, limit: Int) {
    self.files = files
    self.limit = limit
  }

  func read(_ path: String) throws(DiagnosticFailure) -> Value {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try files.bytes(of: path, limit: limit)
    } catch {
      throw DiagnosticFailure([error.diagnostic])
    }
    do throws(JSONError) {
      return try JSONReader.value(of: bytes)
    } catch {
      let start = Position(line: error.line, column: error.column)
      throw DiagnosticFailure([
        Diagnostic(
          "json-syntax", .error, error.message, help: "Mend it, or export the file again",
          at: .range(SourceRange(file: path, start: start, end: start)))
      ])
    }
  }
}
