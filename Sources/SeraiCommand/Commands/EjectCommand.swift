import ArgumentParser
import Diagnostics
import Rendering

/// `serai eject`: copies a page template, style or script out, to be changed.
struct EjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject", abstract: "Copy a page template, style or script out, to change it.",
    discussion: """
      Without a name, lists what there is. `serai build --site-templates FOLDER` takes what is in the \
      folder in place of its own; everything else stays as it comes.
      """)

  @Argument(help: "What to copy, as partials/card or assets/style.css.")
  var name: String?

  @Option(help: "The folder that it is copied into.")
  var into = "theme"

  func run() throws {
    let files = try ThemeFiles.bundledFiles()
    guard let name else {
      let names = files.keys.filter { !$0.hasSuffix(".wasm") }.sorted()
      Terminal.write(names.joined(separator: "\n") + "\n", to: .output)
      return
    }
    guard let path = Self.path(of: name, among: Array(files.keys)), let bytes = files[path] else {
      throw unknown(name, files.keys.sorted())
    }
    let folder = CatalogFolder(into)
    guard !folder.has(path) else {
      Terminal.write("serai: \(into)/\(path) is there already\n", to: .errors)
      throw ExitStatus.problemsFound
    }
    try folder.write(bytes, to: path)
    Terminal.write(
      "Wrote \(into)/\(path)\nBuild with it: serai build --site-templates \(into)\n", to: .output)
  }

  /// The file that a name means: its path, or as much of it as no other file has.
  static func path(of name: String, among paths: [String]) -> String? {
    let meant = paths.filter { path in
      path == name || path.hasPrefix(name + ".") || path.hasSuffix("/" + name)
        || path.split(separator: "/").last.map { $0.hasPrefix(name + ".") } == true
    }
    let exact = meant.filter { $0 == name || $0.hasPrefix(name + ".") }
    let found = exact.isEmpty ? meant : exact
    return found.count == 1 ? found[0] : nil
  }

  private func unknown(_ name: String, _ paths: [String]) -> ExitStatus {
    let short = paths.map { path in String(path.prefix { $0 != "." }) }
    let candidates = short + short.compactMap { $0.split(separator: "/").last.map(String.init) }
    let several = paths.filter { $0.split(separator: "/").last?.hasPrefix(name + ".") == true }
    let help =
      several.count > 1
      ? "It may be \(several.joined(separator: " or "))."
      : nearest(to: name, among: candidates).map { "Did you mean '\($0)'?" }
        ?? "'serai eject' lists what there is."
    Terminal.write("serai: there is no one file '\(name)'. \(help)\n", to: .errors)
    return .wrongUsage
  }
}
