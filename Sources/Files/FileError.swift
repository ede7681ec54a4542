public import Diagnostics

/// A file or folder that could not be read.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Why.
  public enum Reason: Sendable, Hashable {
    case notFound
    case notAFolder
    case notAFile
    /// A part of the path is a symbolic link, or the path leads out of the folder.
    case leadsOutside
    /// More bytes than the limit.
    case tooLarge(limit: Int)
    /// Folders below folders beyond the limit.
    case tooDeep(limit: Int)
    /// More files and folders than the limit.
    case tooMany(limit: Int)
    /// Compressed data that cannot be unpacked.
    case damaged
    /// Anything else, in the words of the operating system.
    case system(String)
  }

  /// The path as it was asked for.
  public var path: String
  /// Why it could not be read.
  public var reason: Reason

  /// Creates an error.
  public init(path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// As a person reads it: `serai.yaml: there is no such file`.
  public var description: String { "\(path): \(explanation)" }

  /// The reason in words.
  public var explanation: String {
    switch reason {
    case .notFound: "there is no such file"
    case .notAFolder: "it is not a folder"
    case .notAFile: "it is not a plain file"
    case .leadsOutside: "it leads out of the folder or through a symbolic link"
    case .tooLarge(let limit): "it has more than \(Self.words(bytes: limit))"
    case .tooDeep(let limit): "it is more than \(limit) folders deep"
    case .tooMany(let limit): "it holds more than \(limit) files and folders"
    case .damaged: "its compressed data is damaged or incomplete"
    case .system(let words): words
    }
  }

  /// The error as a problem of the catalog: `unreadable-file`, at the whole file.
  public var diagnostic: Diagnostic {
    Diagnostic("unreadable-file", .error, "Cannot be read: \(explanation)", at: .file(path))
  }

  /// `1 MiB`, `256 KiB`, `100 bytes`.
  private static func words(bytes: Int) -> String {
    if bytes >= 1 << 20, bytes % (1 << 20) == 0 { return "\(bytes >> 20) MiB" }
    if bytes >= 1 << 10, bytes % (1 << 10) == 0 { return "\(bytes >> 10) KiB" }
    return "\(bytes) bytes"
  }
}
