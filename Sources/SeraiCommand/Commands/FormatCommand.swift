import Validation
import ArgumentParser
import CatalogModel
import CatalogReading
import Diagnostics
import Files

/// `serai format`: puts a catalog's files into the one form that they are kept in.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Put a catalog's files into their canonical form.",
    discussion: """
      YAML keeps its meaning, the order of its keys, its comments and its line breaks in texts; \
      indentation, spaces, quotes and empty lines become the same everywhere. Markdown gets line feeds \
      and ends in one. Files with errors are left as they are, and the errors are printed.

      With --check nothing is written; exits with 1 where a file is in another form. --diff shows how.
      """)

  @OptionGroup var options: CatalogOptions

  @Argument(help: "The catalog folder, in place of --catalog.")
  var folder: String?
  @Flag(help: "Say which files are in another form, and write nothing.")
  var check = false
  @Flag(help: "Show what would change, and write nothing.")
  var diff = false

  func run() throws {
    var options = options
    if let folder { options.location.catalog = folder }
    let session = try CatalogSession(options)
    let files = try formatted(session.access)
    let changed = files.filter { $0.after != nil }
    let problems = session.opened.located(files.flatMap(\.problems))
    if diff {
      for file in changed { show(file) }
      try session.settle(problems)
      if !changed.isEmpty { throw ExitStatus.problemsFound }
    } else if check {
      let found = problems + changed.compactMap(\.diagnostic)
      session.report(found.sorted { $0.location.file < $1.location.file })
      if found.contains(where: { $0.severity == .error }) { throw ExitStatus.problemsFound }
    } else {
      for file in changed {
        try CatalogFolder(options.catalog).write(file.after ?? [], to: file.path)
      }
      if !options.quiet {
        let count = "\(changed.count) file\(changed.count == 1 ? "" : "s")"
        Terminal.write(
          changed.isEmpty ? "There was nothing to format.\n" : "Formatted \(count).\n", to: .errors)
      }
      try session.settle(problems)
    }
  }

  private func formatted(_ access: FileAccess) throws -> [FormattedFile] {
    let paths = try access.list().filter { $0.kind == .file }.map(\.path)
    return parallelMap(paths) { FormattedFile($0, access) }
  }

  private func show(_ file: FormattedFile) {
    let text = UnifiedDiff(
      file.path, from: String(decoding: file.before, as: UTF8.self),
      to: String(decoding: file.after ?? [], as: UTF8.self)
    ).text
    Terminal.write(Terminal.Stream.output.isTerminal ? text.printableLines : text, to: .output)
  }
}
