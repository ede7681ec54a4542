import JourneyTemplates
import Values

/// What the search index knows of a template, as JSON: a tenth of the memory of the data.
struct SearchEntry: Sendable {
  let json: [UInt8]

  init(_ summary: TemplateSummary, _ template: JourneyTemplate, _ api: APIFiles) {
    let entries: [(String, Value?)] = [
      ("complexity", .string(ComplexityLevel(template).rawValue)),
      ("templateType", .string(template.templateType.rawValue)),
      ("stateNames", .array(template.allStates.map { .string($0.stateName) })),
      ("parameterNames", .array(template.parameters.map { .string($0.parameterName) })),
      ("parameterCount", Value(template.parameters.count)),
      ("requiredTools", .array(template.requiredTools.map { .string($0) })),
      ("supportedModes", .array(template.supportedModes.map { .string($0.rawValue) })),
    ]
    let value = Value.context(api.overview(summary).filter { $0.0 != "api" } + entries)
    json = JSONWriter.bytes(of: value)
  }
}
