import Values

/// A request that cannot be understood.
package struct InvalidRequest: Error {
  private let summary: String

  package init(_ summary: String) { self.summary = summary }

  package init(unknownCall call: String) {
    self.init("There is no call '\(call.prefix(40))'")
  }

  /// As an answer tells it.
  var problem: Object {
    Object.problem("invalid-request", summary: summary, help: "See docs/playground.md")
  }
}
