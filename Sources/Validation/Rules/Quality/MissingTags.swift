import CatalogModel
import JourneyTemplates
import Diagnostics
import Values

/// A published template without a tag.
struct MissingTags: Rule {
  let id = "missing-tags"
  let severity = Severity.suggestion
  let category = RuleCategory.quality

  func check(_ template: TemplateSubject, _ report: inout Report) {
    guard template.entry.isListed, template.version.version == template.entry.latest.version,
      template.template.tags.isEmpty, (template.version.value["tags"]?.array ?? []).isEmpty,
      template.version.value["tags"].map({ $0.array != nil }) ?? true
    else { return }
    report.add(
      "The template has no tags",
      at: Place(file: template.version.file, path: .root["templateId"]),
      explanation: "People browse by tags, and related templates are found by them.",
      help: "Add two to five under 'tags'")
  }
}
