import CatalogModel
import Decoding
import Diagnostics
import TemplateRules
import Values

/// A setting or waiver of a rule that there is not.
struct UnknownRule: CatalogRule {
  let id = "unknown-rule"
  let category = RuleCategory.structural

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    let settings = catalog.catalog.settings.validation
    let path = DataPath.root["validation"]
    for rule in settings.severities.keys {
      check(rule, at: path["severities"][rule], .key, &report)
    }
    for (index, waiver) in settings.waivers.enumerated() {
      check(waiver.rule, at: path["waivers"][index]["rule"], .value, &report)
    }
  }

  private func check(_ id: String, at path: DataPath, _ part: Place.Part, _ report: inout Report) {
    let known = Ruling.known
    guard !known.contains(id) else { return }
    report.add(
      "There is no rule '\(id)' that a catalog may set",
      at: Place(file: "serai.yaml", path: path, part: part),
      explanation: "The setting does nothing.",
      help: nearest(to: id, among: known).map { "Did you mean '\($0)'?" }
        ?? "Look for its name with 'serai rules'")
  }
}
