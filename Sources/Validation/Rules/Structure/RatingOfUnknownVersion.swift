import CatalogModel
import Diagnostics
import SemanticVersions
import TemplateRules

/// A rating of a version that the template does not have.
struct RatingOfUnknownVersion: CatalogRule {
  let id = "rating-of-unknown-version"
  let severity = Severity.warning
  let category = RuleCategory.structural

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    // A version that could not be read is there all the same.
    let unreadable = Dictionary(grouping: catalog.catalog.unreadable, by: \.templateId)
    for entry in catalog.catalog.templates {
      let unread = (unreadable[entry.templateId] ?? []).map(\.version)
      for (user, rating) in entry.ratings
      where entry.version(rating.version) == nil && rating.version != Rating().version
        && !unread.contains(rating.version)
      {
        let versions = entry.versions.map(\.version.description).joined(separator: ", ")
        report.add(
          "'\(entry.templateId)' has no version \(rating.version)",
          at: Place(
            file: "ratings/\(entry.templateId)/\(user).yaml", path: DataPath.root["version"]),
          explanation: "Nobody can have used it.", help: "There are: \(versions)")
      }
    }
  }
}
