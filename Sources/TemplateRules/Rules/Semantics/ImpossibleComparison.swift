import Comparison
import Diagnostics
import Expressions
import JourneyTemplates
import Values

/// A condition that holds a parameter against a value that it never has.
struct ImpossibleComparison: TemplateRule {
  let id = "impossible-comparison"
  let severity = Severity.warning
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let parameters = template.template.parametersByName
    for use in template.parameterUses.comparisons {
      guard let parameter = parameters[use.name], let fault = fault(parameter, use.value) else {
        continue
      }
      report.add(
        "'\(use.name)' is never \(JSONWriter.plainText(of: use.value))",
        at: template.place(use.path, span: use.span), explanation: fault.why, help: fault.help)
    }
  }

  private func fault(
    _ parameter: TemplateParameter, _ value: Value
  ) -> (why: String, help: String)? {
    guard parameter.transformFunction == nil, !parameter.canBeDerived else { return nil }
    if let domain = parameter.finiteDomain {
      guard !domain.contains(value) else { return nil }
      let names = domain.map { JSONWriter.plainText(of: $0) }
      let guess = nearest(to: JSONWriter.plainText(of: value), among: names)
      return (
        "It is one of: \(names.prefix(8).joined(separator: ", "))\(names.count > 8 ? ", …" : "").",
        guess.map { "Did you mean \($0)?" } ?? "Hold it against one of its options"
      )
    }
    let isOfType =
      switch (parameter.dataType, value) {
      case (.string, .string), (.number, .number), (.boolean, .bool), (.function, .string),
        (.templateReference, .string):
        true
      // Equality of lists and mappings with constants is ECMAScript's to explain.
      case (.choice, _), (.array, _), (.object, _): true
      default: false
      }
    guard !isOfType else { return nil }
    return (
      "Its 'dataType' is '\(parameter.dataType.rawValue)'.",
      "Hold it against a value of that type"
    )
  }
}
