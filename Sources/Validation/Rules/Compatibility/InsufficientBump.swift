import CatalogModel
import Comparison
import Diagnostics
import Inheritance
import JourneyTemplates
import TemplateRules
import Values

/// A version whose number promises less change than there is.
struct InsufficientBump: VersionRule {
  let id = "insufficient-bump"
  let category = RuleCategory.compatibility

  func check(_ subject: VersionSubject, _ report: inout Report) {
    guard !subject.version.isYanked, let before = subject.predecessor, before.faults.isEmpty,
      subject.template.resolved.faults.isEmpty
    else { return }
    let comparison = TemplateComparison(before: before.template, after: subject.template.template)
    guard !comparison.isBumpEnough, let needed = comparison.neededVersion else { return }
    let (from, to) = (before.template.version, subject.version.version)
    let weighty = comparison.changes.filter { $0.impact == comparison.impact }
    let step = "\(subject.entry.templateId)@\(from) \(subject.entry.templateId)@\(to)"
    report.add(
      "A \(comparison.neededBump.rawValue) bump is needed from \(from) to \(to)",
      at: Place(file: subject.version.file, path: .root["version"]),
      explanation: "Those who take updates within a range would get what they did not ask for.",
      help: "Call it \(needed), or take the changes back: 'serai diff \(step)' lists them",
      notes: weighty.prefix(3).map { Diagnostic.Note($0.reason) })
  }
}
