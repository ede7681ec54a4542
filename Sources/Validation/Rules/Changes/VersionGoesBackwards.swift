import CatalogModel
import Diagnostics
import GitHistory
import SemanticVersions
import TemplateRules
import Values

/// A new version that is lower than those that it comes after.
struct VersionGoesBackwards: ChangeRule {
  let id = "version-goes-backwards"
  let category = RuleCategory.compatibility

  func check(_ change: ChangeSubject, _ report: inout Report) {
    for file in change.files where file.kind == .added {
      guard case .template(let templateId, let number) = CatalogFile(path: file.path),
        let version = SemanticVersion(number)
      else { continue }
      let before = change.base.versions(of: templateId)
      guard let highest = before.last, version < highest else { continue }
      // An older line may go on: 1.4.1 after 2.0.0 where there was 1.4.0.
      let line = before.filter { $0.major == version.major }
      if let last = line.last, version > last { continue }
      let above = line.last ?? highest
      report.add(
        "Version \(version) comes after \(above)",
        at: Place(file: file.path, path: .root["version"]),
        explanation:
          "Ranges would never choose it over \(above), so those who take updates would not get it.",
        help: "Give it a higher version than \(above)")
    }
  }
}
