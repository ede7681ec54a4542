import CatalogModel
import GitHistory
import Validation

/// How the folder of a catalog differs from a commit.
struct ChangeSince {
  let base: BaseCatalog
  let files: [FileChange]
  /// The templates that the commit had, by id, each with the id of all that was in its folder.
  let trees: [String: String]

  /// A change that takes away more asks how much there was.
  private static let fewRemovals = 10

  /// - Parameters:
  ///   - revision: what Git knows the commit as, or a branch that this work goes to.
  ///   - folder: the folder of the catalog.
  init(_ revision: String, in folder: String) async throws(GitError) {
    async let untracked = Self.result { () async throws(GitError) in
      try await GitRepository.untracked(in: folder)
    }
    let repository = try await GitRepository(containing: folder)
    let commit = try await repository.base(revision)
    async let differing = Self.result { () async throws(GitError) in
      try await repository.differences(from: commit)
    }
    async let allTrees = Self.result { () async throws(GitError) in
      try await repository.trees(in: "templates", at: commit)
    }
    let files = FileChange.joined(try await differing.get(), try await untracked.get())
    let trees = try await allTrees.get()
    self.files = files
    self.trees = trees
    let isLarge = files.count { $0.kind == .removed } > Self.fewRemovals
    let folders = Self.templates(of: files).filter { trees[$0] != nil }.map { "templates/\($0)" }
    async let paths = Self.result { () async throws(GitError) in
      try await repository.paths(at: commit, in: isLarge ? ["."] : folders.sorted())
    }
    let contents = try await repository.files(BaseCatalog.files(needed: files), at: commit)
    base = BaseCatalog(
      paths: try await paths.get(), templates: trees.keys, files: contents, isWhole: isLarge)
  }

  /// What comes of work that goes on beside other work.
  static func result<Value>(
    _ work: () async throws(GitError) -> Value
  ) async -> Result<Value, GitError> {
    do throws(GitError) {
      return .success(try await work())
    } catch {
      return .failure(error)
    }
  }

  /// The ids of the templates whose files, or ratings, have changed.
  var templates: Set<String> { Self.templates(of: files) }

  private static func templates(of files: [FileChange]) -> Set<String> {
    var templates: Set<String> = []
    for file in files {
      let parts = file.path.split(separator: "/")
      guard parts.count > 2, parts[0] == "templates" || parts[0] == "ratings" else { continue }
      templates.insert(String(parts[1]))
    }
    return templates
  }
}
