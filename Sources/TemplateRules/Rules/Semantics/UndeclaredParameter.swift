import Diagnostics
import Inheritance
import JourneyTemplates
import Values

/// A name in a message, condition or argument that is no parameter of the template.
struct UndeclaredParameter: TemplateRule {
  let id = "undeclared-parameter"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let declared = template.template.parameters.map { $0.parameterName }
    let bound = template.template.defaultValues.keys
    let known = Set(declared + bound)
    var reported: Set<String> = []
    let uses = template.parameterUses
    for use in uses.uses + uses.mentions where !known.contains(use.name) {
      let isFirst = reported.insert(use.name).inserted
      self.report(use, declared, isFirst: isFirst, template, &report)
    }
  }

  /// The first use carries the fix, so that several uses of a name do not declare it several times.
  private func report(
    _ use: ParameterUses.Use, _ declared: [String], isFirst: Bool, _ template: TemplateSubject,
    _ report: inout Report
  ) {
    let meant = nearest(to: use.name, among: declared)
    report.add(
      "'\(use.name)' is not a parameter", at: template.place(use.path, span: use.span),
      explanation: "Nothing gives it a value, so it would come out empty.",
      help: meant.map { "Did you mean '\($0)'? Otherwise declare it under 'parameters'" }
        ?? "Declare it under 'parameters'",
      fixes: meant == nil && isFirst ? [declaration(of: use.name, template)] : [])
  }

  private func declaration(of name: String, _ template: TemplateSubject) -> FixIt {
    let yaml = """
      parameterName: \(name)
      displayName: \(name)
      description: Say what it is for.
      dataType: string
      """
    let place = Place(file: template.source.file, path: DataPath.root["parameters"])
    return FixIt(
      title: "Declare the parameter '\(name)'", applicability: .unsafe,
      edits: [.append(place, yaml: yaml)])
  }
}
