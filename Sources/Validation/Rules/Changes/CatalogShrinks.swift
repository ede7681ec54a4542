import CatalogModel
import Diagnostics
import GitHistory
import TemplateRules
import Values

/// A change that removes a large share of the catalog.
struct CatalogShrinks: ChangeRule {
  let id = "catalog-shrinks"
  let category = RuleCategory.structural

  /// A small catalog may lose a few files, whatever their share.
  static let few = 10

  func check(_ change: ChangeSubject, _ report: inout Report) {
    guard let before = change.base.fileCount else { return }
    let removed = change.files.filter { $0.kind == .removed && CatalogFile(path: $0.path) != nil }
    let largest = change.base.settings.validation.largestRemoval
    guard removed.count > Self.few, Double(removed.count) > Double(before) * largest else { return }
    let share = Int((Double(removed.count) / Double(before) * 100).rounded())
    report.add(
      "\(removed.count) of \(before) files are removed (\(share) %)", at: .file("serai.yaml"),
      explanation: "A merge that went wrong looks like this.",
      help:
        "Put back what should not go; where all of it should, raise 'validation.largestRemoval' in a change before",
      notes: removed.prefix(3).map { Diagnostic.Note("removed", at: .file($0.path)) })
  }
}
