import CatalogModel
import CatalogReading
import Diagnostics
import Files
import Validation
import Values

/// A catalog that a command works on, and how it reports on it.
struct CatalogSession {
  let opened: OpenedCatalog
  let access: FileAccess
  private let options: CatalogOptions

  /// Reads the catalog that the options name.
  init(_ options: CatalogOptions) throws {
    self.options = options
    access = FileAccess.disk(options.catalog)
    do {
      opened = try OpenedCatalog(access, asOf: options.today)
    } catch {
      Terminal.write("serai: \(error)\n", to: .errors)
      throw ExitStatus.wrongUsage
    }
  }

  var catalog: Catalog { opened.catalog }

  /// Prints diagnostics as the options say.
  func report(_ diagnostics: [Diagnostic]) {
    if options.format == .json {
      Terminal.write(
        JSONWriter.plainText(of: DiagnosticFile.value(diagnostics), style: .pretty) + "\n",
        to: .output)
    } else if !(options.quiet && diagnostics.isEmpty) {
      Terminal.write(printer(for: .output).text(diagnostics), to: .output)
    }
  }

  /// Prints warnings beside what the command gives: to the errors, so that the output stays clean.
  func warn(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty, !options.quiet else { return }
    Terminal.write(printer(for: .errors).text(diagnostics), to: .errors)
  }

  private func printer(for stream: Terminal.Stream) -> DiagnosticPrinter {
    let access = access
    return DiagnosticPrinter(
      lines: { path in
        guard let bytes = try? access.read(path, YAMLLimits.fileSize) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
          .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      },
      hasColours: stream.hasColours)
  }
}
