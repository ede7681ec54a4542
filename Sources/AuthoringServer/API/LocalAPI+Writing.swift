import CatalogModel
import CatalogReading
import Decoding
import Diagnostics
import GitHistory
import JourneyTemplates
import SemanticVersions
import Validation
import Values

/// Templates, written into the working tree for their author to look at and commit.
extension LocalAPI {
  /// Writes a new template, or a version of one that is there; nothing where that would make an error.
  func write(_ ask: APIRequest, isNew: Bool) async throws(APIProblem) -> ServerAnswer {
    let opened = try opened()
    let draft = try isNew ? TemplateDraft(new: ask, opened) : TemplateDraft(update: ask, opened)
    let isThere = draft.present != nil
    if isThere, draft.isPublished, await isCommitted(draft.file) {
      throw APIProblem(
        .publishedVersion,
        "'\(draft.templateId)@\(draft.version)' is published: send its changes as the next version")
    }
    let found = await work.run { Result { () throws(APIProblem) in try check(draft, opened) } }
    let diagnostics = try found.get()
    let tree = WorkingTree(root: live.catalogFolder)
    if isNew, tree.has("templates/\(draft.templateId)") {
      throw APIProblem(.alreadyThere, "There is a folder 'templates/\(draft.templateId)'")
    }
    for (path, bytes) in draft.files.sorted(by: { $0.key < $1.key }) {
      do throws(WorkingTree.Failure) {
        try tree.write(bytes, to: path)
      } catch {
        throw APIProblem(.cannotWrite, "\(error.path): \(error.reason)")
      }
    }
    await live.take(written: Set(draft.files.keys))
    let place = live.basePath + Self.folder + "templates/\(draft.templateId).json"
    return Self.json(
      isThere ? 200 : 201,
      [
        "templateId": .string(draft.templateId), "version": .string("\(draft.version)"),
        "files": .array(draft.files.keys.sorted().map { .string($0) }),
        "diagnostics": .array(diagnostics.map(\.wire)),
      ], isThere ? [] : [("Location", place)])
  }

  /// What would be wrong with a template; an error that is not there now keeps it from being written.
  private func check(
    _ draft: TemplateDraft, _ before: OpenedCatalog
  ) throws(APIProblem) -> [Diagnostic] {
    let folder = "templates/\(draft.templateId)/"
    func errors(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
      diagnostics.filter { $0.severity == .error }
    }
    guard let (after, diagnostics) = live.diagnostics(with: draft.files, of: draft.templateId)
    else {
      throw APIProblem(.noCatalog, "The folder of the catalog can't be read")
    }
    let known = Set(
      errors(live.diagnostics).map { "\($0.id) \($0.location.file) \($0.summary)" })
    let made = errors(diagnostics)
      .filter { !known.contains("\($0.id) \($0.location.file) \($0.summary)") }
    guard made.isEmpty else {
      throw APIProblem(.invalidContent, "It would have errors", after.located(made))
    }
    return diagnostics.filter { $0.location.file.hasPrefix(folder) }
  }

  /// Whether a file is in the last commit; without a history, everything counts as being there.
  private func isCommitted(_ file: String) async -> Bool {
    do throws(GitError) {
      let repository = try await GitRepository(containing: live.catalogFolder)
      let head = try await repository.commit("HEAD")
      return try await !repository.files([file], at: head).isEmpty
    } catch {
      if case .unknownRevision = error.reason { return false }
      return true
    }
  }
}
