import CatalogModel
import Decoding
import Diagnostics
import TemplateRules
import Values

/// A waiver whose time is over.
struct ExpiredWaiver: CatalogRule {
  let id = "expired-waiver"
  let severity = Severity.warning
  let category = RuleCategory.structural

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    let waivers = catalog.catalog.settings.validation.waivers
    for (index, waiver) in waivers.enumerated()
    where !waiver.holds(on: catalog.knowledge.asOf) && CalendarDate(waiver.expires) != nil {
      let path = DataPath.root["validation"]["waivers"][index]
      report.add(
        "The waiver of '\(waiver.rule)' ended on \(waiver.expires)",
        at: Place(file: "serai.yaml", path: path["expires"]),
        explanation: "What it covered is reported again.",
        help: "Mend what it covered and remove it, or give it more time",
        fixes: [
          FixIt(
            title: "Remove the waiver", applicability: .safe,
            edits: [.remove(Place(file: "serai.yaml", path: path))])
        ])
    }
  }
}
