public import Foundation

/// A program that tests check other languages with, where it is installed.
public struct Tool: Sendable {
  /// TypeScript's compiler.
  public static let typeScript = Tool("tsc")
  /// Python's type checker.
  public static let mypy = Tool("mypy")

  private let path: String?

  /// Looks for a program in the folders of `PATH`.
  public init(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    path = folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether it is installed.
  public var isThere: Bool { path != nil }

  /// Runs it in a folder and gives what it prints, whatever its exit code.
  public func run(_ arguments: [String], in folder: URL) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
