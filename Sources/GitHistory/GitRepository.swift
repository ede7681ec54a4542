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
    let result = try await git.result(["merge-base", "--end-of-options", revision, "HEAD"])
    return result.code == 0 && !result.line.isEmpty ? result.line : try await commit(revision)
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

  /// The files of the folder that Git knows and that are different from a commit, committed or not; a
  /// renamed file is one that was removed and one that was added.
  public func differences(from commit: String) async throws(GitError) -> [FileChange] {
    let fields = try await git.texts([
      "diff", "--name-status", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--relative",
      "--end-of-options", commit, "--", ".",
    ])
    return stride(from: 0, to: fields.count - 1, by: 2).map { index in
      let kind: FileChange.Kind =
        switch fields[index] {
        case "A": .added
        case "D": .removed
        default: .modified
        }
      return FileChange(fields[index + 1], kind)
    }
  }

  /// The files of a folder that are not in the index, and that nobody has asked Git to leave alone.
  ///
  /// It takes the longest of all; what else is to be known can be asked meanwhile.
  public static func untracked(in folder: String) async throws(GitError) -> [String] {
    let git = GitCommand(folder: folder)
    // To look for a list of what to ignore in every folder takes longer than to find that there is nothing to ask for.
    let others = try await git.texts(["ls-files", "--others", "-z", "--", "."])
    guard !others.isEmpty else { return [] }
    let input = others.reduce(into: [UInt8]()) { bytes, path in
      bytes += Array(path.utf8) + [0]
    }
    let ignored = try await git.result(["check-ignore", "-z", "--stdin"], input: input)
    guard ignored.code == 0 || ignored.code == 1 else {
      throw GitError(.failed(command: "check-ignore", words: ignored.errors))
    }
    let names = Set(ignored.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
    return others.filter { !names.contains($0) }
  }

  /// The paths of all files that some folders had in a commit, relative to this one.
  ///
  /// - Parameter folders: relative to this one, which is `.`.
  public func paths(
    at commit: String, in folders: [String] = ["."]
  ) async throws(GitError) -> [String] {
    guard !folders.isEmpty else { return [] }
    return try await git.texts(
      ["ls-tree", "-r", "-z", "--name-only", "--end-of-options", commit, "--"] + folders)
  }

  /// The folders that a folder had in a commit, by name, each with the id of what was in it: the same
  /// for the same files with the same contents.
  public func trees(in folder: String, at commit: String) async throws(GitError) -> [String: String]
  {
    let lines = try await git.texts([
      "ls-tree", "-z", "--end-of-options", commit, "--", folder + "/",
    ])
    var trees: [String: String] = [:]
    for line in lines {
      // "040000 tree <id>\t<path>"
      let parts = line.split(separator: "\t", maxSplits: 1)
      let words = parts.first?.split(separator: " ") ?? []
      guard parts.count == 2, words.count == 3, words[1] == "tree",
        let name = parts[1].split(separator: "/").last
      else { continue }
      trees[String(name)] = String(words[2])
    }
    return trees
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
