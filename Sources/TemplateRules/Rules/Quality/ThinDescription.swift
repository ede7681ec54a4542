import Diagnostics
import Inheritance
import JourneyTemplates
import Values

/// A description that says no more than the name.
struct ThinDescription: TemplateRule {
  let id = "thin-description"
  let severity = Severity.suggestion
  let category = RuleCategory.quality

  func check(_ template: TemplateSubject, _ report: inout Report) {
    guard !template.source.isDraft,
      let description = template.source.value["description"]?.string,
      description.utf8.count < 100
    else { return }
    let words = description.split { !$0.isLetter && !$0.isNumber }
    guard words.count < 3 || description == template.template.templateName else { return }
    report.add(
      "The description says next to nothing",
      at: Place(file: template.source.file, path: .root["description"]),
      explanation: "Lists and searches show it, and people choose by it.",
      help: "Say in a sentence what the journey does, and for whom")
  }
}
