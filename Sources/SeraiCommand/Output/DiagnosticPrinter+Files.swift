import CatalogReading
import Files

extension DiagnosticPrinter {
  /// A printer that quotes files that the command was given, and those of a catalog.
  init(_ given: GivenFiles, _ access: FileAccess? = nil, hasColours: Bool) {
    self.init(
      lines: { path in
        guard let bytes = given[path] ?? (try? access?.read(path, YAMLLimits.fileSize)) else {
          return nil
        }
        return String(decoding: bytes, as: UTF8.self)
          .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      },
      hasColours: hasColours)
  }
}
