import CatalogModel
import Diagnostics
import GitHistory
import TemplateRules
import Values

/// A rating, collection or profile of somebody else that is written.
struct ForeignFile: ChangeRule {
  let id = "foreign-file"
  let category = RuleCategory.security

  func check(_ change: ChangeSubject, _ report: inout Report) {
    guard let actor = change.actor else { return }
    for file in change.files {
      guard let (owner, what) = owner(of: file, change), owner != actor else { continue }
      // What harms people can be taken down; nobody speaks for another.
      let isRating = if case .rating = CatalogFile(path: file.path) { true } else { false }
      if change.isMaintainer(actor), !isRating || file.kind == .removed { continue }
      report.add(
        "'\(actor)' may not write \(what) of '\(owner)'", at: file.place,
        explanation: "It would speak for somebody else.",
        help: "Take the change of '\(file.path)' back")
    }
  }

  /// Whose a file is, and what it is of theirs.
  private func owner(of file: FileChange, _ change: ChangeSubject) -> (String, String)? {
    switch CatalogFile(path: file.path) {
    case .rating(_, let user): return (user, "the rating")
    case .author(let handle): return (handle, "the profile")
    case .collection(let collectionId):
      let before = change.base.value(file.path)?["curator"]?.string
      let after = change.catalog.collections.first { $0.collectionId == collectionId }?.curator
      return (before ?? after).map { ($0, "the collection") }
    default: return nil
    }
  }
}
