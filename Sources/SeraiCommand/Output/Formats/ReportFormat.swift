import ArgumentParser

/// How problems are printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people at a terminal.
  case human
  /// All that is known of each problem; `serai schema report` describes it.
  case json
  /// SARIF 2.1.0, which code-scanning services read.
  case sarif
  /// Annotations on the lines of a pull request, as GitHub's runners understand them.
  case github
  /// JUnit's XML, which CI services show as tests.
  case junit
  /// For a comment on a pull request: problems by file, what changes in each template, and on the site.
  case markdown
}
