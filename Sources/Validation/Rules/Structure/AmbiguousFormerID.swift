import CatalogModel
import Diagnostics
import TemplateRules

/// A former name that another template has, or had.
struct AmbiguousFormerID: CatalogRule {
  let id = "ambiguous-former-id"
  let category = RuleCategory.structural

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    var owners: [String: String] = [:]
    for entry in catalog.catalog.templates {
      for (position, former) in entry.metadata.formerIds.enumerated() {
        let place = Place(
          file: "templates/\(entry.templateId)/metadata.yaml",
          path: DataPath.root["formerIds"][position])
        if catalog.knowledge.names.templates.contains(former) {
          report.add(
            "There is a template '\(former)'", at: place,
            explanation: "Its address shows that template, and cannot lead to this one.",
            help: "Remove it from 'formerIds'")
        } else if let owner = owners.updateValue(entry.templateId, forKey: former) {
          report.add(
            owner == entry.templateId
              ? "'\(former)' is named twice" : "'\(former)' is a former name of '\(owner)' too",
            at: place, explanation: "One address can lead to one template only.",
            help: "Keep it in one place")
        }
      }
    }
  }
}
