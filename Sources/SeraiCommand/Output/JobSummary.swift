import Glibc

/// The summary page of a job on GitHub's runners.
enum JobSummary {
  /// Adds Markdown to it, where there is one.
  static func append(_ text: String) {
    guard let path = getenv("GITHUB_STEP_SUMMARY").map({ String(cString: $0) }), !path.isEmpty,
      let file = fopen(path, "a")
    else { return }
    fputs(text, file)
    fclose(file)
  }
}
