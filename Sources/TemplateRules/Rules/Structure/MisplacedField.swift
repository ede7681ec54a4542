import Diagnostics
import Inheritance
import JourneyTemplates
import Values

/// A field that templates of this type do not have.
struct MisplacedField: TemplateRule {
  let id = "misplaced-field"
  let category = RuleCategory.structural

  private static let fields: [(key: String, type: TemplateType)] = [
    ("singleState", .atomic), ("allowedCustomizations", .atomic),
    ("compositionRules", .composite), ("stateOrdering", .composite), ("domainType", .composite),
    ("abstractStates", .abstract), ("implementationRequirements", .abstract),
    ("extensibilityPoints", .abstract),
  ]
  private static let domainFields: [(key: String, domain: DomainType)] = [
    ("workflowMetadata", .workflow), ("stepTemplates", .workflow),
    ("parallelExecution", .workflow), ("checkpointStrategy", .workflow),
    ("apiEndpoints", .apiIntegration), ("authenticationTemplate", .apiIntegration),
    ("retryStrategies", .apiIntegration), ("fallbackBehaviors", .apiIntegration),
  ]

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let value = template.source.value
    let type = template.template.templateType
    for (key, wanted) in Self.fields where value[key] != nil && type != wanted {
      add(key, "templates of type '\(wanted.rawValue)'", template, &report)
    }
    for (key, wanted) in Self.domainFields
    where value[key] != nil && template.template.domainType != wanted && !template.isAbstract {
      add(key, "templates of domain type '\(wanted.rawValue)'", template, &report)
    }
    if type == .atomic {
      for key in ["stateTemplates", "transitionTemplates"] where value[key] != nil {
        add(key, "templates of type 'composite' or 'abstract'", template, &report)
      }
    }
  }

  private func add(
    _ key: String, _ wanted: String, _ template: TemplateSubject, _ report: inout Report
  ) {
    report.add(
      "'\(key)' is for \(wanted) only",
      at: Place(file: template.source.file, path: DataPath.root[key], part: .key),
      explanation: "In a template of another kind it has no effect.",
      help: "Remove it, or change the template's type")
  }
}
