import Diagnostics
import Expressions
import JSONPath
import Values

/// Looks at the inheritance rules that a template itself has, whether or not it inherits.
struct RuleSyntax {
  let source: TemplateSource
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: TemplateSource) { self.source = source }

  mutating func check() {
    let rules = source.value["inheritanceRules"]?.array ?? []
    for (index, rule) in rules.enumerated() {
      check(rule, DataPath.root["inheritanceRules"][index])
    }
  }

  private mutating func check(_ rule: Value, _ path: DataPath) {
    if let text = rule["targetPath"]?.string {
      do { _ = try JSONPathQuery(text) } catch {
        diagnostics.append(invalidPath(text, error, path["targetPath"]))
      }
    }
    for (index, condition) in (rule["applicableWhen"]?.array ?? []).enumerated() {
      guard let text = condition["expression"]?.string else { continue }
      check(text, "invalid-condition", path["applicableWhen"][index]["expression"])
    }
    guard rule["mergeStrategy"]?.string == "custom" else { return }
    if let text = rule["customMerge"]?.string {
      check(text, "invalid-expression", path["customMerge"])
    } else {
      diagnostics.append(missingExpression(path))
    }
  }

  private mutating func check(_ text: String, _ id: String, _ path: DataPath) {
    do { _ = try Expression(text) } catch {
      diagnostics.append(error.diagnostic(id, at: path, in: source))
    }
  }

  private func invalidPath(
    _ text: String, _ error: JSONPathError, _ path: DataPath
  ) -> Diagnostic {
    let span = Place.TextSpan(start: Position(line: 1, column: error.column), length: 1)
    return Diagnostic(
      "invalid-inheritance-path", error.message,
      explanation: "What a rule is for is written as JSONPath (RFC 9535), as in"
        + " $.stateTemplates[*].messageTemplates.", help: "Correct the path",
      at: source.place(path, span: span))
  }

  private func missingExpression(_ path: DataPath) -> Diagnostic {
    Diagnostic(
      "invalid-expression", "A custom merge has no 'customMerge'",
      explanation: "It says how 'parent' and 'child' are put together.",
      help: "Add 'customMerge' with an expression, as in child ?? parent", at: source.place(path))
  }
}

extension ExpressionError {
  /// The diagnostic of an expression that is a value of a template.
  func diagnostic(_ id: String, at path: DataPath, in source: TemplateSource) -> Diagnostic {
    var explanation = "Expressions are a subset of ECMAScript."
    if case .unknownName = kind {
      explanation =
        "Conditions of inheritance rules see the parameters' defaults, custom merges"
        + " 'parent' and 'child'."
    }
    let span = Place.TextSpan(start: Position(line: line, column: column), length: length)
    return Diagnostic(
      id, message, explanation: explanation, help: help, at: source.place(path, span: span))
  }
}
