import CatalogModel
import Decoding
import Diagnostics
public import Instantiation

/// Holds what came out of an example against what it expects.
struct ExampleComparison {
  private let expectation: ExampleExpectation
  private let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(_ expectation: ExampleExpectation, file: String) {
    self.expectation = expectation
    self.file = file
  }

  /// A journey came out.
  mutating func compare(_ instance: JourneyInstance) {
    if let error = expectation.error {
      report(
        "A journey came out where '\(error)' was expected", at: "error",
        help: "Take 'error' out of 'expect', or give parameters that are refused")
      return
    }
    compare(
      instance.states.map(\.stateId), with: expectation.states, "states", "states of the journey")
    compare(
      instance.transitions.map(\.transitionId), with: expectation.transitions, "transitions",
      "transitions of the journey")
    for (key, text) in expectation.messages.entries { compare(instance, key, text) }
  }

  /// No journey came out.
  mutating func compare(_ failure: InstantiationFailure) {
    let ids = failure.problems.map(\.id)
    if let error = expectation.error {
      guard !ids.contains(error) else { return }
      report(
        "'\(error)' was expected, but '\(ids.first ?? "nothing")' came out", at: "error",
        explanation: failure.problems.first?.message ?? "",
        help: nearest(to: error, among: ids).map { "Did you mean '\($0)'?" } ?? "")
      return
    }
    for problem in failure.problems {
      diagnostics.append(
        Diagnostic(
          "example-failed", .error, "No journey comes out: \(problem.message)",
          explanation: problem.explanation, help: problem.help, at: .place(place(of: problem)),
          notes: [Diagnostic.Note("the problem is '\(problem.id)'")]))
    }
  }

  private func place(of problem: JourneyProblem) -> Place {
    guard case .parameter(let name, let path) = problem.origin else {
      return Place(file: file, path: .root["parameters"], part: .key)
    }
    let whole = DataPath(DataPath.root["parameters"][name].steps + path.steps)
    return Place(file: file, path: whole)
  }

  private mutating func compare(
    _ found: [String], with expected: [String], _ key: String, _ what: String
  ) {
    guard !expected.isEmpty, found != expected else { return }
    let missing = expected.filter { !found.contains($0) }
    let extra = found.filter { !expected.contains($0) }
    var parts: [String] = []
    if !missing.isEmpty { parts.append("missing: " + missing.joined(separator: ", ")) }
    if !extra.isEmpty { parts.append("not expected: " + extra.joined(separator: ", ")) }
    if parts.isEmpty { parts.append("they came in another order") }
    report(
      "The \(what) are not as expected", at: key,
      explanation: parts.joined(separator: "; ") + ".",
      help:
        "Mend the template or the parameters, or record what comes out with 'serai test --update'")
  }

  /// `state` means everything that a state says, a line for each message; `state/message` one message.
  private mutating func compare(_ instance: JourneyInstance, _ key: String, _ expected: String) {
    guard let found = instance.said(key) else {
      report(
        "'\(key)' says nothing in this journey", at: "messages", key,
        help: "Name a state, or state/message")
      return
    }
    guard found != expected else { return }
    let start = zip(found, expected).prefix { $0 == $1 }.count
    report(
      "'\(key)' says something else", at: "messages", key,
      explanation:
        "From character \(start + 1) on it says “\(found.excerpt(from: start))”, not “\(expected.excerpt(from: start))”.",
      help: "Mend the template, or record what comes out with 'serai test --update'")
  }

  private mutating func report(
    _ summary: String, at key: String, _ subkey: String? = nil, explanation: String = "",
    help: String
  ) {
    var path = DataPath.root["expect"][key]
    if let subkey { path = path[subkey] }
    diagnostics.append(
      Diagnostic(
        "example-mismatch", .error, summary, explanation: explanation, help: help,
        at: .place(Place(file: file, path: path))))
  }
}

extension JourneyInstance {
  /// What a state says, or one message of it as `state/message`; nil where there is none.
  public func said(_ key: String) -> String? {
    let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
    guard let stateId = parts.first, let state = state(stateId) else { return nil }
    if parts.count == 2 { return state.messages.first { $0.messageId == parts[1] }?.text }
    return state.messages.isEmpty ? nil : state.messages.map(\.text).joined(separator: "\n")
  }
}

extension String {
  /// Some characters from a place on.
  fileprivate func excerpt(from start: Int) -> String {
    let rest = dropFirst(start)
    return rest.count > 40 ? rest.prefix(40) + "…" : String(rest)
  }
}
