import Values

/// What the description of the API says of an operation.
extension APIOperation {
  var summary: String {
    switch self {
    case .describeAPI: "This description"
    case .searchTemplates: "Find templates by words and properties"
    case .createTemplate: "Write a new template into the working tree"
    case .updateTemplate: "Write a version of a template into the working tree"
    case .instantiateTemplate: "Make a journey of a template, with parameters in the query"
    case .instantiateTemplateWith: "Make a journey of a template"
    case .applyCustomization: "Make a journey with one more change laid on it"
    }
  }

  var pathParameters: [Value] {
    switch self {
    case .updateTemplate:
      [
        Self.parameter("templateId", in: "path", APISchemas.identifier),
        Self.parameter("version", in: "path", APISchemas.version),
      ]
    case .instantiateTemplate, .instantiateTemplateWith, .applyCustomization:
      [
        Self.parameter(
          "template", in: "path",
          [
            "type": "string", "pattern": "^[a-z][a-z0-9-]*(@[0-9A-Za-z^~.*+-]+)?$",
            "maxLength": 128,
          ])
      ]
    default: []
    }
  }

  var queryParameters: [Value] {
    switch self {
    case .searchTemplates: Self.search
    case .instantiateTemplate:
      [
        [
          "name": "parameters", "in": "query", "style": "form", "explode": true,
          "description": "Values by parameter name; what is no text is JSON.",
          "schema": ["type": "object", "additionalProperties": ["type": "string"]],
        ]
      ]
    default: []
    }
  }

  private static var search: [Value] {
    let words: Value = ["type": "array", "items": ["type": "string", "maxLength": 128]]
    let count: Value = ["type": "integer", "minimum": 0, "maximum": 1000]
    let filters = LocalAPI.searchFilters.map { parameter($0.0, in: "query", words) }
    return [
      parameter(
        "query", in: "query",
        ["type": "string", "maxLength": Value(LocalAPI.longestQuery)])
    ] + filters + [
      parameter("minParameters", in: "query", count),
      parameter("maxParameters", in: "query", count),
      parameter(
        "sortBy", in: "query",
        ["type": "string", "enum": .array(LocalAPI.searchOrders.map { .string($0) })]),
      parameter("sortOrder", in: "query", ["type": "string", "enum": ["asc", "desc"]]),
      parameter(
        "offset", in: "query", ["type": "integer", "minimum": 0, "maximum": 1_000_000]),
      parameter("limit", in: "query", ["type": "integer", "minimum": 1, "maximum": 1000]),
    ]
  }

  private static func parameter(_ name: String, in place: String, _ schema: Value) -> Value {
    [
      "name": .string(name), "in": .string(place), "required": .bool(place == "path"),
      "schema": schema,
    ]
  }

  /// The schema of what is sent; nil where nothing is.
  var content: Value? {
    switch self {
    case .createTemplate: APISchemas.reference("CreateTemplateRequest")
    case .updateTemplate: APISchemas.reference("UpdateTemplateRequest")
    case .instantiateTemplateWith: APISchemas.reference("InstantiateTemplateRequest")
    case .applyCustomization: APISchemas.reference("CustomizationRequest")
    default: nil
    }
  }

  /// The schema of what comes back.
  var result: Value {
    switch self {
    case .describeAPI: ["type": "object", "required": ["openapi", "paths"]]
    case .searchTemplates: APISchemas.reference("TemplateSearchResponse")
    case .createTemplate, .updateTemplate: APISchemas.reference("WrittenTemplate")
    default: APISchemas.reference("MadeJourney")
    }
  }

  var successes: [Int] {
    switch self {
    case .createTemplate: [201]
    case .updateTemplate: [200, 201]
    default: [200]
    }
  }

  var problems: [Int] {
    switch self {
    case .describeAPI: []
    case .searchTemplates: [400, 503]
    case .instantiateTemplate: [400, 404, 422, 503]
    case .instantiateTemplateWith, .applyCustomization:
      [400, 401, 403, 404, 405, 415, 422, 503]
    case .createTemplate, .updateTemplate:
      [400, 401, 403, 404, 405, 409, 415, 422, 500, 503]
    }
  }
}
