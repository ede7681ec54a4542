import Diagnostics
import GitHistory
import Validation

/// How the folder of a catalog differs from a commit.
struct ChangeSince {
  let base: BaseCatalog
  let files: [FileChange]

  /// - Parameters:
  ///   - revision: what Git knows the commit as, or a branch that this work goes to.
  ///   - folder: the folder of the catalog.
  init(_ revision: String, in folder: String) async throws(GitError) {
    let repository = try await GitRepository(containing: folder)
    let commit = try await repository.base(revision)
    files = try await repository.changes(since: commit)
    base = BaseCatalog(
      paths: try await repository.paths(at: commit),
      files: try await repository.files(BaseCatalog.files(needed: files), at: commit))
  }
}
