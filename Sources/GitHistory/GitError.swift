public import Diagnostics

/// Why the history of a folder could not be read.
public struct GitError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong.
  public enum Reason: Sendable, Hashable {
    /// There is no `git` to run.
    case notInstalled
    /// The folder is in no repository.
    case notARepository(String)
    /// Nothing has this name; in a shallow clone it may be beyond its edge.
    case unknownRevision(String, isShallow: Bool)
    /// The change is larger than what is read.
    case tooLarge
    /// A command has failed, in the words of Git.
    case failed(command: String, words: String)
  }

  /// What went wrong.
  public var reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  /// As a person reads it, with no period.
  public var description: String {
    switch reason {
    case .notInstalled: "git is not installed"
    case .notARepository(let folder): "'\(folder)' is in no Git repository"
    case .unknownRevision(let name, _): "There is no revision '\(name)'"
    case .tooLarge: "The change is larger than Serai reads"
    case .failed(let command, let words): "git \(command) failed: \(words)"
    }
  }

  /// What to do, as a verb phrase.
  public var help: String {
    switch reason {
    case .notInstalled: "Install it"
    case .notARepository: "Give the folder of a catalog that is kept in Git"
    case .unknownRevision(let name, isShallow: true):
      "The clone is shallow: fetch the revision first, with 'git fetch --depth=1 origin \(name)'"
    case .unknownRevision: "Name a branch, tag or commit; fetch it first where it is on a remote"
    case .tooLarge: "Check the catalog as a whole, without --since"
    case .failed: "Run the command by hand to see what is wrong"
    }
  }

  /// The error as a problem: `git-history`.
  public var diagnostic: Diagnostic {
    Diagnostic("git-history", .error, description, help: help, at: .file(".git"))
  }
}
