import Comparison
import SemanticVersions

/// A comparison of two versions as GitHub-flavoured Markdown, for release notes and pull requests.
struct ComparisonMarkdown {
  private let comparison: TemplateComparison
  private let templateId: String

  init(_ comparison: TemplateComparison, of templateId: String) {
    self.comparison = comparison
    self.templateId = templateId
  }

  var text: String {
    var text = "### `\(templateId)` \(comparison.before) → \(comparison.after)\n"
    for sentence in comparison.sentences { text += "\n\(sentence.markdown)\n" }
    for impact in ChangeImpact.allCases.reversed() {
      let own = comparison.changes.filter { $0.impact == impact }
      if own.isEmpty { continue }
      text += "\n**\(title(of: impact))**\n\n"
      for change in own { text += line(of: change) }
    }
    if comparison.changes.isEmpty { text += "\nNothing changed for an adopter.\n" }
    return text
  }

  private func title(of impact: ChangeImpact) -> String {
    switch impact {
    case .breaking: "Breaking changes"
    case .feature: "Features"
    case .fix: "Fixes"
    }
  }

  private func line(of change: TemplateChange) -> String {
    let words = ChangeText(change)
    let what = (words.detail.map { words.name + ": " + $0.text }) ?? words.headline.text
    return "- \(change.part.title.markdown): \(what.markdown) — \(change.reason.markdown)\n"
  }
}
