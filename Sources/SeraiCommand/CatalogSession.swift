import CatalogModel
import CatalogReading
import Diagnostics
import Files
import Validation
import Values

/// A catalog that a command works on, and how it reports on it.
struct CatalogSession {
  let opened: OpenedCatalog
  /// The catalog's files, as problems quote them.
  var access: FileAccess
  /// Files beside the catalog that the command was given, so that problems can quote them.
  let given = GivenFiles()
  private let format: OutputFormat
  private let isQuiet: Bool
  private let reports: Terminal.Stream

  /// Reads the catalog that the options name; reports are what the command is for.
  init(_ options: CatalogOptions) throws {
    try self.init(options.location, options.format, reportsTo: .output)
  }

  /// Reads a catalog for a command whose output is something else: problems go to the errors.
  init(_ location: CatalogLocation) throws {
    try self.init(location, .human, reportsTo: .errors)
  }

  private init(
    _ location: CatalogLocation, _ format: OutputFormat, reportsTo stream: Terminal.Stream
  ) throws {
    self.format = format
    isQuiet = location.quiet
    reports = stream
    access = FileAccess.disk(location.catalog)
    do {
      opened = try OpenedCatalog(access, asOf: location.today)
    } catch {
      Terminal.write("serai: \(error)\n", to: .errors)
      throw ExitStatus.wrongUsage
    }
  }

  var catalog: Catalog { opened.catalog }

  /// Prints diagnostics as the options say.
  func report(_ diagnostics: [Diagnostic]) {
    if format == .json {
      Terminal.write(
        JSONWriter.plainText(of: DiagnosticFile.value(diagnostics), style: .pretty) + "\n",
        to: reports)
    } else if !(isQuiet && diagnostics.isEmpty) {
      Terminal.write(printer(for: reports).text(diagnostics), to: reports)
    }
  }

  /// Reports what is wrong and ends the command where there is an error; warnings are printed beside
  /// its output.
  func settle(_ diagnostics: [Diagnostic]) throws {
    guard diagnostics.contains(where: { $0.severity == .error }) else { return warn(diagnostics) }
    report(diagnostics)
    throw ExitStatus.problemsFound
  }

  /// Prints warnings beside what the command gives: to the errors, so that the output stays clean.
  func warn(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty, !isQuiet else { return }
    Terminal.write(printer(for: .errors).text(diagnostics), to: .errors)
  }

  private func printer(for stream: Terminal.Stream) -> DiagnosticPrinter {
    DiagnosticPrinter(given, access, hasColours: stream.hasColours)
  }
}
