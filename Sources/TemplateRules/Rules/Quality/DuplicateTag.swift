import JourneyTemplates
import Diagnostics
import Values

/// A tag that a template has twice.
struct DuplicateTag: TemplateRule {
  let id = "duplicate-tag"
  let severity = Severity.warning
  let category = RuleCategory.quality

  func check(_ template: TemplateSubject, _ report: inout Report) {
    var seen: Set<String> = []
    for (index, tag) in template.template.tags.enumerated() where !seen.insert(tag).inserted {
      let place = template.place(DataPath.root["tags"][index])
      report.add(
        "The template has the tag '\(tag)' twice", at: place,
        explanation: "Once is enough to be found.", help: "Remove one of them",
        fixes: [FixIt(title: "Remove it", applicability: .safe, edits: [.remove(place)])])
    }
  }
}
