import CatalogModel
import Diagnostics
import JourneyTemplates
import TemplateRules
import Values

/// A published template without a tag.
struct MissingTags: VersionRule {
  let id = "missing-tags"
  let severity = Severity.suggestion
  let category = RuleCategory.quality

  func check(_ subject: VersionSubject, _ report: inout Report) {
    guard subject.entry.isListed, subject.version.version == subject.entry.latest.version,
      subject.template.template.tags.isEmpty, (subject.version.value["tags"]?.array ?? []).isEmpty,
      subject.version.value["tags"].map({ $0.array != nil }) ?? true
    else { return }
    report.add(
      "The template has no tags",
      at: Place(file: subject.version.file, path: .root["templateId"]),
      explanation: "People browse by tags, and related templates are found by them.",
      help: "Add two to five under 'tags'")
  }
}
