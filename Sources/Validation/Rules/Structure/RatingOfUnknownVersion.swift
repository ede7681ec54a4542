import CatalogModel
import Diagnostics
import SemanticVersions

/// A rating of a version that the template does not have.
struct RatingOfUnknownVersion: Rule {
  let id = "rating-of-unknown-version"
  let severity = Severity.warning
  let category = RuleCategory.structural

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for entry in catalog.catalog.templates {
      for (user, rating) in entry.ratings
      where entry.version(rating.version) == nil && rating.version != Rating().version {
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
