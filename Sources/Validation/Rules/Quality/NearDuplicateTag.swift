import CatalogModel
import Diagnostics
import TemplateRules
import Values

/// A tag that is almost one which more templates have.
struct NearDuplicateTag: CatalogRule {
  let id = "near-duplicate-tag"
  let severity = Severity.suggestion
  let category = RuleCategory.quality

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    var counts: [String: Int] = [:]
    let summaries = catalog.catalog.summaries
    for summary in summaries { for tag in Set(summary.tags) { counts[tag, default: 0] += 1 } }
    let stems = Dictionary(uniqueKeysWithValues: counts.keys.map { ($0, Self.stem($0)) })
    let byStem = Dictionary(grouping: counts.keys) { stems[$0] ?? $0 }.filter { $1.count > 1 }
    guard !byStem.isEmpty else { return }
    for summary in summaries {
      for (index, tag) in summary.tags.enumerated() {
        let rivals = (byStem[stems[tag] ?? tag] ?? []).filter { $0 != tag }
        guard let better = rivals.max(by: { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }),
          case let (count, own) = (counts[better] ?? 0, counts[tag] ?? 0),
          count > own || count == own && (better.count, better) < (tag.count, tag)
        else { continue }
        let users = count == 1 ? "one template has" : "\(count) templates have"
        let place = Place(
          file: summary.file(of: summary.latest), path: DataPath.root["tags"][index])
        report.add(
          "'\(tag)' is almost '\(better)', which \(users)", at: place,
          explanation: "Who looks for one does not find the other.",
          help: "Write '\(better)'",
          fixes: [
            FixIt(
              title: "Change it to '\(better)'", applicability: .unsafe,
              edits: [.replace(place, with: better)])
          ])
      }
    }
  }

  /// What tags have in common that differ in hyphens, in a plural, or in British and American spelling.
  private static func stem(_ tag: String) -> String {
    var text = tag.lowercased().filter { $0.isLetter || $0.isNumber }
    text = text.replacing("isation", with: "ization").replacing("our", with: "or")
    if text.hasSuffix("ies"), text.count > 5 { return text.dropLast(3) + "y" }
    if text.hasSuffix("s"), !text.hasSuffix("ss"), text.count > 4 { text.removeLast() }
    return text
  }
}
