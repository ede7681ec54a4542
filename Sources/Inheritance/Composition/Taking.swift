import Diagnostics
import Values

/// One template taken in once: a reference with the rule that says how.
struct Taking {
  var link: Link
  /// The composition rule as written; nil where there is none.
  var rule: Value?
  /// The rule, or the reference where there is none.
  var path: DataPath

  /// What its ids begin with: "" or "verify-".
  var prefix: String { rule?["prefix"]?.string.map { $0 + "-" } ?? "" }

  var exitTo: String? { rule?["exitTo"]?.string }

  var bindings: Object { rule?["parameterBindings"]?.object ?? Object() }

  var strategy: String? { rule?["mergeStrategy"]?.string }
}
