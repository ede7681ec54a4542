import Foundation

/// A run of the command that was built beside the tests.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  /// Runs a command line of words, with a file for its input behind a `<`.
  init(_ line: String, in folder: URL, environment: [String: String] = [:]) throws {
    var words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    let process = Process()
    if let sign = words.firstIndex(of: "<") {
      process.standardInput = try FileHandle(
        forReadingFrom: folder.appendingPathComponent(words[sign + 1]))
      words.removeSubrange(sign...)
    }
    let (output, errors) = (try Capture(), try Capture())
    process.executableURL = Self.executable
    process.arguments = words
    process.currentDirectoryURL = folder
    // What runs keep for the next belongs beside the folder that they work in.
    process.environment = ProcessInfo.processInfo.environment.merging([
      "XDG_CACHE_HOME": folder.appendingPathComponent(".git/cache").path
    ]) { $1 }.merging(environment) { $1 }
    process.standardOutput = output.handle
    process.standardError = errors.handle
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    self.output = try output.text
    self.errors = try errors.text
  }

  /// All of it, for a golden file.
  var text: String {
    var text = "exit \(status)\n"
    if !output.isEmpty { text += "--- output\n" + output }
    if !errors.isEmpty { text += "--- errors\n" + errors }
    return text
  }

  /// The command lies beside the test runner, or beside the bundle that it runs.
  static var executable: URL {
    let candidates = CommandLine.arguments.map { URL(fileURLWithPath: $0) }
    for candidate in candidates {
      let command = candidate.deletingLastPathComponent().appendingPathComponent("serai")
      if FileManager.default.isExecutableFile(atPath: command.path) { return command }
    }
    return URL(fileURLWithPath: ".build/debug/serai")
  }

  /// A file that a process writes into: a pipe could fill up.
  private struct Capture {
    let handle: FileHandle
    private let file: URL

    init() throws {
      file = FileManager.default.temporaryDirectory
        .appendingPathComponent("serai-\(UUID().uuidString)")
      try Data().write(to: file)
      handle = try FileHandle(forWritingTo: file)
    }

    var text: String {
      get throws {
        defer { try? FileManager.default.removeItem(at: file) }
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
      }
    }
  }
}
