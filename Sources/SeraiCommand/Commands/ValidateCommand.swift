import ArgumentParser
import CatalogReading
import Diagnostics
import Files
import Validation

/// `serai validate`: says everything that is wrong with a catalog, and mends what can be mended.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Say everything that is wrong with a catalog.",
    discussion: """
      Exits with 1 where there is an error; warnings and suggestions alone are fine. With --diff, \
      exits with 1 where there is something to fix.
      """)

  @OptionGroup var options: CatalogOptions

  @Argument(help: "The catalog folder, in place of --catalog.")
  var folder: String?
  @Flag(help: "Apply the fixes that keep the meaning, and report what is left.")
  var fix = false
  @Flag(help: "Apply the fixes that are likely right but change the meaning, too.")
  var unsafeFixes = false
  @Flag(help: "Show what the fixes would change, and write nothing.")
  var diff = false

  func run() throws {
    var options = options
    if let folder { options.location.catalog = folder }
    var session = try CatalogSession(options)
    var diagnostics = session.opened.check()
    if fix || unsafeFixes || diff {
      let fixing = try CatalogFixing(
        diagnostics, session.access, asOf: options.today, allowsUnsafe: unsafeFixes)
      if diff { return try show(fixing, of: session.access) }
      try write(fixing, into: options.catalog)
      diagnostics = fixing.diagnostics
      session.access = fixing.access
    }
    session.report(diagnostics)
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.problemsFound }
  }

  private func show(_ fixing: CatalogFixing, of access: FileAccess) throws {
    for (path, bytes) in fixing.files.sorted(by: { $0.key < $1.key }) {
      let before = String(decoding: try access.read(path, YAMLLimits.fileSize), as: UTF8.self)
      let diff = UnifiedDiff(path, from: before, to: String(decoding: bytes, as: UTF8.self))
      // A patch has to be exact; a person has to see what a terminal would act on.
      let isSeen = Terminal.Stream.output.isTerminal
      Terminal.write(isSeen ? diff.text.printableLines : diff.text, to: .output)
    }
    if !fixing.files.isEmpty { throw ExitStatus.problemsFound }
  }

  private func write(_ fixing: CatalogFixing, into folder: String) throws {
    for (path, bytes) in fixing.files.sorted(by: { $0.key < $1.key }) {
      try FileReplacement.write(bytes, to: folder + "/" + path)
    }
    guard !options.quiet else { return }
    let (problems, files) = (fixing.count, fixing.files.count)
    let counts =
      "\(problems) problem\(problems == 1 ? "" : "s") in \(files) file\(files == 1 ? "" : "s")"
    Terminal.write(
      problems == 0 ? "There was nothing to fix.\n" : "Fixed \(counts).\n", to: .errors)
  }
}
