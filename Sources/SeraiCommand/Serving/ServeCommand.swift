import ArgumentParser
import AuthoringServer
import Decoding
import Diagnostics
import Files
import Glibc

/// `serai serve`: shows a catalog's site while it is being written.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site while you write, and follow every change.",
    discussion: """
      The site is kept in memory, and served to this machine alone. Pages reload when files of the catalog or page \
      templates change; while something is wrong, the last good site stays and says what. Ctrl-C ends it.
      """)

  @OptionGroup var location: CatalogLocation

  @Option(help: "The port to serve on; 0 for any that is free.")
  var port: UInt16 = 4000

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Option(
    help: "The path that the site is served below, as /catalog/, in place of that of its base URL.")
  var basePath: String?

  @Option(help: "A folder whose files replace those of the same path among the page templates.")
  var siteTemplates: String?

  @Flag(
    help: "Let programs with the token that is shown write templates into the catalog's folder.")
  var write = false

  func validate() throws {
    if let basePath {
      let isPath =
        basePath.hasPrefix("/") && basePath.hasSuffix("/") && !basePath.contains("//")
        && basePath.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>?#%\\".utf8.contains($0) }
      guard isPath else {
        throw ValidationError("'\(basePath)' is not a path that begins and ends with a slash")
      }
    }
  }

  func run() async throws {
    // Nothing is half done at any time that would have to be ended: files are put in place whole.
    for ending in [SIGINT, SIGTERM] { signal(ending) { _ in _exit(0) } }
    guard FolderCheck.isFolder(location.catalog) else {
      Terminal.write("serai: \(location.catalog): there is no such folder\n", to: .errors)
      throw ExitStatus.wrongUsage
    }
    let report = ServeReport(location)
    let override = siteTemplates
    let live = LiveSite(
      SiteOrigin(
        catalog: location.catalog, themes: try ThemeFiles.folders(override: override),
        asOf: location.today, generatorVersion: SeraiVersion.text, basePath: basePath
      ) { ThemeFiles.read(override: override) }
    ) { report.say($0) }
    report.begin(live.diagnostics)
    live.follow { folder, problem in
      Terminal.write("serai: not all of \(folder) is watched: \(problem)\n", to: .errors)
    }
    let opensBrowser = open
    let token = write ? AccessToken() : nil
    do {
      try await AuthoringServer(live, port: port, token: token).run { address in
        report.started(at: address)
        if let token { report.allowsWriting(at: address, token) }
        if opensBrowser { Browser.open(address) }
      }
    } catch let failure {
      Terminal.write("serai: cannot serve on port \(port): \(failure.reason)\n", to: .errors)
      throw ExitStatus.ourFault
    }
  }
}
