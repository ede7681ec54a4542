import CatalogModel
import Decoding
import Instantiation
import JourneyTemplates
import Values

/// The shapes of what is sent and what comes back.
enum APISchemas {
  static let identifier: Value = [
    "type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "maxLength": 64,
  ]
  static let version: Value = [
    "type": "string",
    "pattern": "^(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})$",
  ]
  private static let text: Value = ["type": "string"]

  static func reference(_ name: String) -> Value {
    ["$ref": .string("#/components/schemas/" + name)]
  }

  /// All of them, by name; records of the catalog from the declarations that read them.
  static var value: Value {
    var definitions = SchemaDefinitions()
    _ = definitions.reference(to: TemplateMetadata.self)
    _ = definitions.reference(to: RuntimeCustomization.self)
    _ = definitions.reference(to: UserProfile.self)
    _ = definitions.reference(to: JourneyInstance.self)
    var schemas = Object()
    for entry in definitions.collected {
      schemas.append(entry.key, moved(entry.value))
    }
    for (name, schema) in own { schemas.append(name, schema) }
    return .object(schemas)
  }

  private static var own: [(String, Value)] {
    let template: Value = [
      "type": "object", "required": ["templateId", "version"],
      "description": "A template.yaml as JSON: 'serai schema template' prints its whole schema.",
      "properties": ["templateId": identifier, "version": version],
    ]
    return [
      ("Template", template),
      (
        "CreateTemplateRequest",
        object(
          [
            ("template", reference("Template")), ("metadata", reference("TemplateMetadata")),
            ("readme", text), ("changes", text),
          ], required: ["template"])
      ),
      (
        "UpdateTemplateRequest",
        object([("template", reference("Template")), ("changes", text)], required: ["template"])
      ),
      ("InstantiateTemplateRequest", object(journey, required: [])),
      (
        "CustomizationRequest",
        object(
          journey + [("customization", reference("RuntimeCustomization"))],
          required: ["customization"])
      ),
      (
        "WrittenTemplate",
        object(
          [
            ("templateId", identifier), ("version", text), ("files", list(text)),
            ("diagnostics", list(reference("Diagnostic"))),
          ], required: ["templateId", "version", "files", "diagnostics"])
      ),
      (
        "MadeJourney",
        object(
          [
            ("instance", reference("JourneyInstance")),
            ("warnings", list(reference("Diagnostic"))),
          ], required: ["instance", "warnings"])
      ),
      (
        "TemplateSearchResponse",
        object(
          [
            ("total", ["type": "integer"]), ("templates", list(["type": "object"])),
            ("corrections", list(text)),
          ], required: ["total", "templates", "corrections"])
      ),
      ("Diagnostic", diagnostic), ("Problem", problem),
    ]
  }

  private static var journey: [(String, Value)] {
    [
      ("parameters", ["type": "object"]),
      ("customizations", list(reference("RuntimeCustomization"))),
      ("profile", reference("UserProfile")), ("locale", text),
    ]
  }

  private static var diagnostic: Value {
    object(
      [
        ("id", text),
        ("severity", ["type": "string", "enum": ["error", "warning", "suggestion"]]),
        ("summary", text), ("explanation", text), ("help", text), ("file", text),
        ("line", ["type": "integer"]), ("column", ["type": "integer"]), ("path", text),
      ], required: ["id", "severity", "summary", "explanation", "help", "file"])
  }

  /// RFC 9457, with the id of what is wrong and our diagnostics.
  private static var problem: Value {
    let ids = APIProblem.Kind.allCases.map { Value.string($0.rawValue) }
    return object(
      [
        ("type", text), ("title", text), ("status", ["type": "integer"]), ("detail", text),
        ("id", ["type": "string", "enum": .array(ids)]),
        ("diagnostics", list(reference("Diagnostic"))),
      ], required: ["type", "title", "status", "detail", "id", "diagnostics"])
  }

  private static func list(_ items: Value) -> Value { ["type": "array", "items": items] }

  private static func object(_ properties: [(String, Value)], required: [String]) -> Value {
    [
      "type": "object",
      "properties": .object(
        Object(uniqueEntries: properties.map { Object.Entry($0.0, $0.1) })),
      "required": .array(required.map { .string($0) }), "additionalProperties": false,
    ]
  }

  /// A schema whose references lead to where the document has its definitions.
  private static func moved(_ schema: Value) -> Value {
    switch schema {
    case .array(let items): return .array(items.map(moved))
    case .object(let object):
      return .object(
        Object(
          uniqueEntries: object.entries.map { entry in
            guard entry.key == "$ref", let target = entry.value.string,
              let name = target.split(separator: "/").last
            else { return Object.Entry(entry.key, moved(entry.value)) }
            return Object.Entry("$ref", .string("#/components/schemas/\(name)"))
          }))
    default: return schema
    }
  }
}
