import CatalogModel
import Decoding
import Diagnostics
import GitHistory
import TemplateRules
import Values

/// A new template whose first owner is somebody other than its author, or other than who adds it.
struct AuthorNotFirstOwner: ChangeRule {
  let id = "author-not-first-owner"
  let category = RuleCategory.structural

  func check(_ change: ChangeSubject, _ report: inout Report) {
    for entry in change.catalog.templates where !change.base.has(template: entry.templateId) {
      guard change.files.contains(where: { $0.path.hasPrefix("templates/\(entry.templateId)/") })
      else { continue }
      check(entry, change, &report)
    }
  }

  private func check(_ entry: TemplateEntry, _ change: ChangeSubject, _ report: inout Report) {
    let file = "templates/\(entry.templateId)/metadata.yaml"
    guard let first = entry.metadata.owners.first else { return }
    let place = Place(file: file, path: DataPath.root["owners"][0])
    if let author = entry.versions.last?.value["author"]?.string, author != first {
      report.add(
        "The first owner of a new template is its author, '\(author)'", at: place,
        explanation: "Who wrote it decides who may change it.",
        help: "Put '\(author)' first under 'owners'")
    } else if let actor = change.actor, actor != first, !change.isMaintainer(actor) {
      report.add(
        "'\(actor)' adds a template that '\(first)' owns", at: place,
        explanation: "Nobody is made the owner of something by somebody else.",
        help: "Put yourself first under 'owners', and as 'author' of the template")
    }
  }
}
