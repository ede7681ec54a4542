import Diagnostics
import JourneyGraphs
import JourneyTemplates
import Values

/// A capability that the template declares and the journey does not use.
struct UnusedCapability: TemplateRule {
  let id = "unused-capability"
  let severity = Severity.suggestion
  let category = RuleCategory.compatibility

  /// Those of which the journey's form tells whether it needs them.
  private static let visible: Set<CompatibilityFlag> = [
    .forks, .cycles, .toolChaining, .subJourneys,
  ]

  func check(_ template: TemplateSubject, _ report: inout Report) {
    guard template.hasWholeGraph else { return }
    let used = Set(template.usedCapabilities)
    for (index, flag) in template.template.compatibilityFlags.enumerated()
    where Self.visible.contains(flag) && !used.contains(flag) {
      let place = template.place(.root["compatibilityFlags"][index])
      report.add(
        "'\(flag.rawValue)' is declared, and the journey does not need it", at: place,
        explanation: "Adopters whose agents lack it would pass the template by.",
        help: "Remove it from 'compatibilityFlags'",
        fixes: [
          FixIt(
            title: "Remove '\(flag.rawValue)'", applicability: .unsafe, edits: [.remove(place)])
        ])
    }
  }
}
