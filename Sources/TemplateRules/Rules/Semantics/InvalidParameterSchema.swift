import Diagnostics
import JourneyTemplates
import JSONSchema

/// A parameter's `schema` that is not a JSON Schema.
struct InvalidParameterSchema: TemplateRule {
  let id = "invalid-parameter-schema"
  let category = RuleCategory.semantic

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for (index, parameter) in template.template.parameters.enumerated() {
      guard let schema = parameter.schema else { continue }
      do throws(JSONSchemaError) {
        _ = try JSONSchema(schema)
      } catch {
        let path = DataPath.root["parameters"][index]["schema"].steps + error.location.steps
        report.add(
          error.message, at: template.place(DataPath(path)),
          explanation: "No value of '\(parameter.parameterName)' could be checked.",
          help: error.help)
      }
    }
  }
}
