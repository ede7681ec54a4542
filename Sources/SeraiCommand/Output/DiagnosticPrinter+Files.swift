import CatalogReading
import Files

extension DiagnosticPrinter {
  /// A printer that quotes files that the command was given, and those of a catalog.
  ///
  /// - Parameter quotes: lines that need not be read.
  init(
    _ given: GivenFiles, _ access: FileAccess? = nil, quotes: QuoteMemory = QuoteMemory(),
    hasColours: Bool
  ) {
    self.init(
      quoting: {
        // Diagnostics come file by file.
        var quoted: QuotedFile?
        return { path, number in
          if let line = quotes.line(number, of: path) { return line }
          if quoted?.file != path {
            guard let bytes = given[path] ?? (try? access?.read(path, YAMLLimits.fileSize)) else {
              return nil
            }
            quoted = QuotedFile(path, bytes)
          }
          let line = quoted?.line(number)
          if let line { quotes.add(line, number, of: path) }
          return line
        }
      },
      hasColours: hasColours)
  }
}
