import Diagnostics
import Values

/// Messages to open pages, as Server-Sent Events (WHATWG HTML, "Server-sent events").
enum LiveMessage {
  /// More problems than this nobody reads in a page; the terminal has them all.
  private static let mostProblems = 50

  /// What is wrong, when that has become known anew.
  static func problems(of generation: Generation) -> [UInt8] {
    event("problems", problemsValue(of: generation))
  }

  /// The same as the first thing that a page is told: it may be older than what is shown now.
  static func first(of generation: Generation) -> [UInt8] {
    guard case .object(var value) = problemsValue(of: generation) else { return [] }
    value.append("first", true)
    return event("problems", .object(value))
  }

  /// A new state of the site.
  static func reload(_ generation: Generation) -> [UInt8] {
    event("reload", ["generation": Value(generation.number)])
  }

  /// Another stylesheet.
  static func style(path: String, integrity: String) -> [UInt8] {
    event("style", ["path": .string(path), "integrity": .string(integrity)])
  }

  /// A line that says nothing, by which a connection that is gone is noticed.
  static let beat = Array(": \n\n".utf8)

  /// What is wrong, as pages show it.
  static func problemsValue(of generation: Generation) -> Value {
    let counted = Severity.allCases.map { severity in
      (severity.rawValue, generation.diagnostics.count { $0.severity == severity })
    }
    // Suggestions are for the terminal: a page with them would be hidden most of the time.
    let shown = generation.diagnostics.filter { $0.severity != .suggestion }
    let sorted = shown.filter { $0.severity == .error } + shown.filter { $0.severity != .error }
    return [
      "generation": Value(generation.number), "isHeldBack": .bool(generation.isHeldBack),
      "counts": .object(Object(uniqueEntries: counted.map { .init($0.0, Value($0.1)) })),
      "problems": .array(sorted.prefix(mostProblems).map(\.wire)),
    ]
  }

  private static func event(_ name: String, _ data: Value) -> [UInt8] {
    Array("event: \(name)\ndata: \(JSONWriter.text(of: data))\n\n".utf8)
  }
}
