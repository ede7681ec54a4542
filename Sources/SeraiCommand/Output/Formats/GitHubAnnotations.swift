import Diagnostics

/// Problems as annotations on the lines of a pull request.
///
/// Source: GitHub, "Workflow commands for GitHub Actions". A step may make ten annotations of each kind; the
/// worst are made, and a last notice counts the others.
struct GitHubAnnotations {
  /// The path of the catalog in its repository, with a `/` at its end.
  let prefix: String
  private static let limit = 10

  func text(_ diagnostics: [Diagnostic]) -> String {
    var text = ""
    var leftOut = 0
    for severity in Severity.allCases {
      let own = diagnostics.filter { $0.severity == severity }
      // The last notice is the one that counts the others.
      let limit = severity == .suggestion ? Self.limit - 1 : Self.limit
      text += own.prefix(limit).map { line($0) + "\n" }.joined()
      leftOut += max(0, own.count - limit)
    }
    guard leftOut > 0 else { return text }
    let rest =
      "\(leftOut) more problem\(leftOut == 1 ? " is" : "s are") in the summary of this job."
    return text + "::notice title=Serai::\(rest.escapedData)\n"
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    var properties = ["file=" + (prefix + diagnostic.location.file).escapedProperty]
    if case .range(let range) = diagnostic.location {
      properties.append("line=\(range.start.line)")
      properties.append("endLine=\(range.end.line)")
      // Columns are refused where a range has several lines.
      if range.start.line == range.end.line {
        properties.append("col=\(range.start.column)")
        properties.append("endColumn=\(range.end.column)")
      }
    }
    properties.append("title=" + diagnostic.id.escapedProperty)
    let parts = [diagnostic.summary, diagnostic.explanation, diagnostic.help].filter { !$0.isEmpty }
    let message = parts.joined(separator: "\n").escapedData
    return "::\(diagnostic.severity.command) \(properties.joined(separator: ","))::\(message)"
  }
}

extension Severity {
  /// GitHub's word.
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .suggestion: "notice"
    }
  }
}

extension String {
  /// As the message of a command.
  fileprivate var escapedData: String { escaped(["%", "\r", "\n"]) }

  /// As a property of a command.
  fileprivate var escapedProperty: String { escaped(["%", "\r", "\n", ":", ","]) }

  private func escaped(_ special: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in unicodeScalars {
      if special.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
