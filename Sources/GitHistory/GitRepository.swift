/// A folder that is kept in Git, and how it was.
///
/// Git itself is asked, by commands whose output is meant for programs; its own folders are never read.
public struct GitRepository: Sendable {
  /// Runs in the folder.
  private let git: GitCommand
  /// The folder's path in the repository, with a `/` at its end; empty for the whole.
  public let prefix: String
  /// Whether older commits were left out when it was cloned.
  public let isShallow: Bool

  /// Finds the repository that a folder is in.
  public init(containing folder: String) async throws(GitError) {
    git = GitCommand(folder: folder)
    let result = try await git.result(["rev-parse", "--is-shallow-repository", "--show-prefix"])
    guard result.code == 0 else {
      let isOutside = result.errors.contains("not a git repository")
      throw GitError(
        isOutside
          ? .notARepository(folder) : .failed(command: "rev-parse", words: result.errors))
    }
    let lines = result.line.split(separator: "\n", omittingEmptySubsequences: false)
    isShallow = lines.first == "true"
    prefix = lines.dropFirst().first.map(String.init) ?? ""
  }

  /// The commit from which the present one and another have both come: what has changed since is this
  /// branch's own work.
  ///
  /// Where a shallow clone does not reach so far, it is the other commit itself.
  ///
  /// - Parameter revision: a branch, tag, commit, or anything else that `git rev-parse` understands.
  public func base(_ revision: String) async throws(GitError) -> String {
    let commit = try await self.commit(revision)
    let result = try await git.result(["merge-base", "--end-of-options", commit, "HEAD"])
    return result.code == 0 && !result.line.isEmpty ? result.line : commit
  }

  /// The id of the commit that a name stands for.
  public func commit(_ revision: String) async throws(GitError) -> String {
    let result = try await git.result([
      "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}",
    ])
    guard result.code == 0 else {
      throw GitError(.unknownRevision(revision, isShallow: isShallow))
    }
    return result.line
  }

  /// The files of the folder that are different from a commit, committed or not, in order; a renamed
  /// file is one that was removed and one that was added.
  public func changes(since commit: String) async throws(GitError) -> [FileChange] {
    let fields = try await git.texts([
      "diff", "--name-status", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--relative",
      "--end-of-options", commit, "--", ".",
    ])
    var changes: Set<FileChange> = []
    for index in stride(from: 0, to: fields.count - 1, by: 2) {
      let kind: FileChange.Kind =
        switch fields[index] {
        case "A": .added
        case "D": .removed
        default: .modified
        }
      changes.insert(FileChange(fields[index + 1], kind))
    }
    for path in try await git.texts(["ls-files", "--others", "--exclude-standard", "-z", "--", "."])
    {
      // A file that was taken out of the index and lies there still.
      let wasRemoved = changes.remove(FileChange(path, .removed)) != nil
      changes.insert(FileChange(path, wasRemoved ? .modified : .added))
    }
    return changes.sorted()
  }

  /// The paths of all files that the folder had in a commit, relative to it.
  public func paths(at commit: String) async throws(GitError) -> [String] {
    try await git.texts([
      "ls-tree", "-r", "-z", "--name-only", "--end-of-options", commit, "--", ".",
    ])
  }

  /// What files of the folder were in a commit; those that were not there are left out.
  public func files(
    _ paths: [String], at commit: String
  ) async throws(GitError) -> [String: [UInt8]] {
    // A path with a line break is none of a catalog's, and could not be asked for.
    let asked = paths.filter { !$0.utf8.contains(0x0A) }
    guard !asked.isEmpty else { return [:] }
    let input = asked.map { "\(commit):\(prefix)\($0)\n" }.joined()
    let output = try await git.output(["cat-file", "--batch"], input: Array(input.utf8)).output
    var batch = GitBatch(output)
    var files: [String: [UInt8]] = [:]
    for path in asked { files[path] = try batch.next() }
    return files
  }
}
