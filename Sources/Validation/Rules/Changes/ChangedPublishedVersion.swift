import CatalogModel
import Diagnostics
import GitHistory
import SemanticVersions
import TemplateRules
import Values

/// A version that was published and is changed or taken away.
struct ChangedPublishedVersion: ChangeRule {
  let id = "changed-published-version"
  let category = RuleCategory.compatibility

  func check(_ change: ChangeSubject, _ report: inout Report) {
    for file in change.files {
      guard file.kind != .added,
        case .template(let templateId, let number) = CatalogFile(path: file.path),
        let before = change.base.metadata(of: templateId), before.status != .draft
      else { continue }
      let version = "\(templateId)@\(number)"
      guard file.kind == .modified else {
        report.add(
          "The published version '\(version)' was removed", at: .file(file.path),
          explanation: Self.explanation,
          help: "Put it back; name it under 'yankedVersions' in metadata.yaml to take it out of use"
        )
        continue
      }
      guard let place = difference(file.path, templateId, number, change) else { continue }
      report.add(
        "The published version '\(version)' was changed", at: .place(place),
        explanation: Self.explanation,
        help: "Put it back as it was, and make the change in a new version")
    }
  }

  private static let explanation =
    "Adopters rely on a version being what it was; yanking and deprecating in metadata.yaml are the ways to retire one."

  /// The first place where the data differs; nil where only its form does.
  private func difference(
    _ path: String, _ templateId: String, _ number: String, _ change: ChangeSubject
  ) -> Place? {
    guard let before = change.base.value(path), let version = SemanticVersion(number),
      let after = change.catalog.template(templateId)?.version(version)?.value
    else { return Place(file: path) }
    return before.firstDifference(from: after).map { Place(file: path, path: $0) }
  }
}

extension Value {
  /// The path to the first value that another has different, in its order; nil where they are equal.
  fileprivate func firstDifference(from other: Value) -> DataPath? {
    guard self != other else { return nil }
    switch (self, other) {
    case (.object(let before), .object(let after)):
      for entry in after {
        guard let old = before[entry.key] else { return .root[entry.key] }
        if let inner = old.firstDifference(from: entry.value) {
          return DataPath([.key(entry.key)] + inner.steps)
        }
      }
    case (.array(let before), .array(let after)):
      for (index, item) in after.enumerated() {
        guard before.indices.contains(index) else { return .root[index] }
        if let inner = before[index].firstDifference(from: item) {
          return DataPath([.index(index)] + inner.steps)
        }
      }
    default: break
    }
    return .root
  }
}
