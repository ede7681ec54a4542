import ArgumentParser

/// `serai version`: prints the version.
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Print the version of Serai.")

  func run() { Terminal.write("serai \(SeraiVersion.text)\n", to: .output) }
}
