import Values

/// A request that cannot be understood.
struct InvalidRequest: Error {
  private let summary: String

  init(_ summary: String) { self.summary = summary }

  /// As an answer tells it.
  var problem: Object {
    Object.problem("invalid-request", summary: summary, help: "See docs/playground.md")
  }
}
