import Diagnostics

/// Problems as Markdown, for a comment on a pull request or the summary of a job.
struct DiagnosticMarkdown {
  /// The path of the catalog in its repository, with a `/` at its end.
  let prefix: String
  /// Where the site has the page of a rule.
  let ruleAddress: (String) -> String?
  /// How many bytes there is room for: a comment on GitHub may have 65,536 characters.
  private static let room = 40_000

  func text(_ diagnostics: [Diagnostic]) -> String {
    var text = "## Serai\n\n\(counts(diagnostics))\n"
    let groups = Dictionary(grouping: diagnostics) { $0.location.file }
    var shown = 0
    for (file, found) in groups.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let section = "\n#### \((prefix + file).markdownCode)\n\n" + found.map { item($0) }.joined()
      guard text.utf8.count + section.utf8.count < Self.room else { continue }
      text += section
      shown += found.count
    }
    let left = diagnostics.count - shown
    if left > 0 { text += "\n… and \(left) more: `serai validate` lists them all.\n" }
    return text
  }

  private func counts(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "✅ No problems found." }
    let parts = Severity.allCases.compactMap { severity in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0
        ? nil : "\(severity.sign) \(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let fixable = diagnostics.count { $0.fixes.contains { $0.applicability == .safe } }
    let hint = fixable == 0 ? "" : "; `serai validate --fix` mends \(fixable)"
    return parts.joined(separator: ", ") + hint + "."
  }

  private func item(_ diagnostic: Diagnostic) -> String {
    var place = ""
    if case .range(let range) = diagnostic.location {
      place = "**\(range.start.line):\(range.start.column)** "
    }
    let rule =
      ruleAddress(diagnostic.id).map { "[`\(diagnostic.id)`](\($0))" } ?? "`\(diagnostic.id)`"
    var text = "- \(diagnostic.severity.sign) \(place)\(diagnostic.summary.markdown) (\(rule))\n"
    let more = [diagnostic.explanation, diagnostic.help].filter { !$0.isEmpty }
    if !more.isEmpty { text += "  <br>" + more.map(\.markdown).joined(separator: " → ") + "\n" }
    return text
  }
}

extension Severity {
  /// A picture, beside the word.
  fileprivate var sign: String {
    switch self {
    case .error: "❌"
    case .warning: "⚠️"
    case .suggestion: "💡"
    }
  }
}
