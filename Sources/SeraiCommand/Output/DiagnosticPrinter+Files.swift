import CatalogReading
import Files

extension DiagnosticPrinter {
  /// A printer that quotes files that the command was given, and those of a catalog.
  init(_ given: GivenFiles, _ access: FileAccess? = nil, hasColours: Bool) {
    self.init(
      quoting: {
        // Diagnostics come file by file.
        var quoted: QuotedFile?
        return { path, number in
          if quoted?.file != path {
            guard let bytes = given[path] ?? (try? access?.read(path, YAMLLimits.fileSize)) else {
              return nil
            }
            quoted = QuotedFile(path, bytes)
          }
          return quoted?.line(number)
        }
      },
      hasColours: hasColours)
  }
}
