package import Diagnostics
import Inheritance
import JourneyTemplates
import Values

/// A handle that no file in `authors/` has.
package struct UnknownAuthor: TemplateRule {
  package let id = "unknown-author"
  package let category = RuleCategory.structural

  package init() {}

  package func check(_ template: TemplateSubject, _ report: inout Report) {
    let handle = template.template.author
    let place = Place(file: template.source.file, path: DataPath.root["author"])
    check(handle, at: place, template.known, &report)
  }

  package func check(
    _ handle: String, at place: Place, _ known: KnownNames, _ report: inout Report
  ) {
    guard !handle.isEmpty, !known.authors.contains(handle) else { return }
    report.add(
      "There is no author '\(handle)'", at: place,
      explanation: "Authors, owners, curators and maintainers have a file in 'authors/'.",
      help: nearest(to: handle, among: known.authors.sorted()).map { "Did you mean '\($0)'?" }
        ?? "Add 'authors/\(handle).yaml'")
  }
}
