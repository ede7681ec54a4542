import ArgumentParser
import CatalogReading
import Diagnostics
import Files
import GitHistory
import Validation

/// `serai validate`: says everything that is wrong with a catalog, and mends what can be mended.
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Say everything that is wrong with a catalog.",
    discussion: """
      Exits with 1 where there is an error; warnings and suggestions alone are fine. With --diff, \
      exits with 1 where there is something to fix.

      With --since, only what differs from a revision is checked, and what depends on that; and whether \
      the change itself may be made: published versions stay as they are. With --actor, also whether \
      it is theirs to make, by the owners and maintainers of that revision.
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

  @Option(help: "Check only what differs from a Git revision, such as origin/main.")
  var since: String?
  @Option(help: "The handle of whose change it is; for use with --since.")
  var actor: String?

  @Flag(
    help: "Say in JSON how long each version has taken; the output differs from run to run then.")
  var timings = false

  func validate() throws {
    guard let actor else { return }
    try Check.identifier(actor)
    if since == nil { throw ValidationError("--actor says whose change it is: give --since too") }
  }

  func run() async throws {
    var options = options
    if let folder { options.location.catalog = folder }
    var (session, change) = try await session(options)
    var verdict = check(session.opened, change)
    if fix || unsafeFixes || diff {
      let fixing = try CatalogFixing(
        verdict, session.access, allowsUnsafe: unsafeFixes
      ) { (access) throws(FileError) in
        check(try OpenedCatalog(access, asOf: options.today), change)
      }
      if diff { return try show(fixing, of: session.access) }
      try write(fixing, into: options.catalog)
      verdict = fixing.verdict
      session.access = fixing.access
    }
    session.report(verdict, hasTimings: timings)
    if let change, options.format == .markdown {
      Terminal.write(ChangeMarkdown(session.opened, change).text, to: .output)
    }
    if verdict.diagnostics.contains(where: { $0.severity == .error }) {
      throw ExitStatus.problemsFound
    }
  }

  /// The catalog, or as much of it as what differs from the revision that was named has to do with.
  private func session(
    _ options: CatalogOptions
  ) async throws -> (CatalogSession, ChangeSince?) {
    guard let since else { return (try CatalogSession(options), nil) }
    let folder = options.catalog
    async let work = ChangeSince.result { () async throws(GitError) in
      try await ChangeSince(since, in: folder)
    }
    // What was known before is read while Git looks for what is new.
    async let known = CatalogOutline(of: folder)
    var outline = await known
    let change: ChangeSince
    do {
      change = try await work.get()
    } catch {
      try CatalogSession(options).report([error.diagnostic])
      throw ExitStatus.problemsFound
    }
    // What fixes bring to light may be anywhere.
    let isFixing = fix || unsafeFixes || diff
    if !isFixing,
      let part = PartialCatalog(of: options.catalog, change, &outline, asOf: options.today)
    {
      return (CatalogSession(options, part), change)
    }
    let session = try CatalogSession(options)
    outline.learn(from: session.catalog, change, change.trees.keys)
    return (session, change)
  }

  private func check(_ opened: OpenedCatalog, _ change: ChangeSince?) -> Verdict {
    guard let change else { return opened.verdict() }
    return opened.verdict(change.files, since: change.base, by: actor)
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
      try CatalogFolder(folder).write(bytes, to: path)
    }
    guard !options.quiet else { return }
    let (problems, files) = (fixing.count, fixing.files.count)
    let counts =
      "\(problems) problem\(problems == 1 ? "" : "s") in \(files) file\(files == 1 ? "" : "s")"
    Terminal.write(
      problems == 0 ? "There was nothing to fix.\n" : "Fixed \(counts).\n", to: .errors)
  }
}
