import Caching
import CatalogModel
import CatalogReading
import Decoding
import Diagnostics
import Files
import Glibc
import Validation
import Values

/// A catalog that a command works on, and how it reports on it.
struct CatalogSession {
  let opened: OpenedCatalog
  /// The catalog's files, as problems quote them.
  var access: FileAccess
  /// Files beside the catalog that the command was given, so that problems can quote them.
  let given = GivenFiles()
  /// The lines that problems were quoted from before.
  var quotes = QuoteMemory()
  private let format: ReportFormat
  private let isQuiet: Bool
  private let reports: Terminal.Stream
  private let asOf: CalendarDate
  /// The catalog's path from where the command runs, which CI services take for the repository's root; with a
  /// `/` at its end.
  private let prefix: String

  /// Reads the catalog that the options name; reports are what the command is for.
  init(_ options: CatalogOptions) throws {
    try self.init(options.location, options.format, reportsTo: .output)
  }

  /// The same; of templates that are known already nothing is read that nobody asks for.
  init(
    _ options: CatalogOptions, remembering memory: inout CatalogMemory, _ digests: InputDigests
  ) throws {
    let access = digests.watching(FileAccess.disk(options.catalog))
    let opened = try Self.opening { () throws(FileError) in
      let (catalog, problems, now) = try Catalog.read(
        access, asOf: options.today, remembering: memory, digests, moment: Clock.nanoseconds)
      memory = now
      return OpenedCatalog(catalog, problems, access, asOf: options.today)
    }
    self.init(options.location, options.format, reportsTo: .output, opened, access)
  }

  /// Reads a catalog for a command whose output is something else: problems go to the errors.
  init(_ location: CatalogLocation) throws {
    try self.init(location, .human, reportsTo: .errors)
  }

  /// Reports on a catalog that was read, or as much of it as was.
  init(_ options: CatalogOptions, _ part: PartialCatalog) {
    self.init(options.location, options.format, reportsTo: .output, part.opened, part.access)
  }

  private init(
    _ location: CatalogLocation, _ format: ReportFormat, reportsTo stream: Terminal.Stream
  ) throws {
    let access = FileAccess.disk(location.catalog)
    let opened = try Self.opening { () throws(FileError) in
      try OpenedCatalog(access, asOf: location.today)
    }
    self.init(location, format, reportsTo: stream, opened, access)
  }

  /// Ends the command where there is no catalog.
  private static func opening(
    _ read: () throws(FileError) -> OpenedCatalog
  ) throws -> OpenedCatalog {
    do throws(FileError) {
      return try read()
    } catch {
      Terminal.write("serai: \(error)\n", to: .errors)
      throw ExitStatus.wrongUsage
    }
  }

  private init(
    _ location: CatalogLocation, _ format: ReportFormat, reportsTo stream: Terminal.Stream,
    _ opened: OpenedCatalog, _ access: FileAccess
  ) {
    self.format = format
    isQuiet = location.quiet
    reports = stream
    asOf = location.today
    prefix = Self.prefix(of: location.catalog)
    self.access = access
    self.opened = opened
  }

  var catalog: Catalog { opened.catalog }

  private static func prefix(of folder: String) -> String {
    var path = folder[...]
    if let here = getcwd(nil, 0) {
      let root = String(cString: here) + "/"
      if (path + "/").hasPrefix(root) { path = path.dropFirst(root.count) }
      free(here)
    }
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.map { $0 + "/" }.joined()
  }

  /// Makes what is printed of what is wrong, so that it can be printed while something else is done; of nothing,
  /// nothing.
  func prepared(_ conclusion: Conclusion) -> @Sendable () -> Void {
    let diagnostics = conclusion.diagnostics
    if diagnostics.isEmpty, conclusion.others == 0 { return {} }
    guard format == .human else { return { report(diagnostics) } }
    let text = printer(for: reports).text(diagnostics, suggestions: conclusion.others)
    return { [reports] in Terminal.write(text, to: reports) }
  }

  /// How severe what is printed is at least, where people want to get on: suggestions would hide the rest from them.
  var lowestShown: Severity { format == .human ? .warning : .suggestion }

  /// Prints diagnostics as the options say.
  func report(_ diagnostics: [Diagnostic]) {
    switch format {
    case .human:
      guard !(isQuiet && diagnostics.isEmpty) else { return }
      Terminal.write(printer(for: reports).text(diagnostics), to: reports)
    case .json: write(DiagnosticFile().value(diagnostics))
    case .sarif:
      write(
        SarifFile(access: access, ruleAddress: ruleAddress, prefix: prefix).value(diagnostics))
    case .github:
      Terminal.write(GitHubAnnotations(prefix: prefix).text(diagnostics), to: reports)
      JobSummary.append(
        DiagnosticMarkdown(prefix: prefix, ruleAddress: ruleAddress).text(diagnostics))
    case .markdown:
      Terminal.write(
        DiagnosticMarkdown(prefix: prefix, ruleAddress: ruleAddress).text(diagnostics), to: reports)
    case .junit: Terminal.write(JUnitFile(prefix: prefix).text(diagnostics), to: reports)
    }
  }

  /// Prints what a check has come to.
  func report(_ verdict: Verdict, hasTimings: Bool) {
    guard format == .json else { return report(verdict.diagnostics) }
    write(DiagnosticFile(access: access, asOf: asOf, hasTimings: hasTimings).value(verdict))
  }

  private func write(_ value: Value) {
    Terminal.write(JSONWriter.plainText(of: value, style: .pretty) + "\n", to: reports)
  }

  /// Where the site has the page of a rule.
  private var ruleAddress: @Sendable (_ id: String) -> String? {
    let base = catalog.settings.baseURL
    return { id in
      base.isEmpty ? nil : base + (base.hasSuffix("/") ? "" : "/") + "rules/\(id).html"
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
    var printer = DiagnosticPrinter(given, access, quotes: quotes, hasColours: stream.hasColours)
    printer.ruleAddress = ruleAddress
    printer.countsFixes = reports == .output
    return printer
  }
}
