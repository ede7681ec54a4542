import JourneyTemplates
import Values

/// Reads what a parameter takes from its data type, its options and its schema.
struct ShapeReading {
  /// How deep schemas are followed; what is below is unknown.
  private static let greatestDepth = 12
  /// Longer lists of alternatives are not written out.
  private static let mostAlternatives = 500

  static func shape(of parameter: TemplateParameter) -> DataShape {
    let given = givenShape(of: parameter)
    guard let transform = parameter.transformFunction else { return given }
    switch transform {
    case "trim", "lowercase", "uppercase", "titlecase", "slug":
      // Other spellings of an option come out as the option.
      return parameter.dataType == .string || parameter.dataType == .choice ? .text : .unknown
    case "unique", "sort": return given
    // Whatever it takes becomes what the parameter takes.
    default: return .unknown
    }
  }

  private static func givenShape(of parameter: TemplateParameter) -> DataShape {
    let options = parameter.options.map { DataShape.exactly($0.value) }
    if !options.isEmpty, options.count <= mostAlternatives {
      let choice = DataShape.any(of: options)
      if parameter.dataType == .array { return .list(choice) }
      return choice.kept(to: parameter.dataType) ?? parameter.dataType.shape
    }
    guard let schema = parameter.schema else { return parameter.dataType.shape }
    let shape = shape(of: schema, assuming: parameter.dataType.schemaType, greatestDepth)
    return shape.kept(to: parameter.dataType) ?? parameter.dataType.shape
  }

  /// - Parameter type: the type where the schema names none.
  private static func shape(
    of schema: Value, assuming type: String? = nil, _ depth: Int
  ) -> DataShape {
    guard depth > 0, case .object(let schema) = schema else { return .unknown }
    if let value = schema["const"] { return .exactly(value) }
    if let values = schema["enum"]?.array, !values.isEmpty, values.count <= mostAlternatives {
      return .any(of: values.map { DataShape.exactly($0) })
    }
    if let types = schema["type"]?.array, !types.isEmpty {
      return .any(of: types.map { shape(of: schema, type: $0.string ?? "", depth) })
    }
    if let type = schema["type"]?.string ?? type, schema["properties"] != nil || !schema.hasChoice {
      return shape(of: schema, type: type, depth)
    }
    if let choices = (schema["oneOf"] ?? schema["anyOf"])?.array, !choices.isEmpty,
      choices.count <= mostAlternatives
    {
      let type = schema["type"]?.string ?? type
      return .any(of: choices.map { shape(of: $0, assuming: type, depth - 1) })
    }
    return .unknown
  }

  private static func shape(of schema: Object, type: String, _ depth: Int) -> DataShape {
    switch type {
    case "string": .text
    case "number": .number
    case "integer": .integer
    case "boolean": .boolean
    case "null": .null
    case "array":
      .list(
        schema["prefixItems"] == nil ? shape(of: schema["items"] ?? true, depth - 1) : .unknown)
    case "object": record(schema, depth)
    default: .unknown
    }
  }

  private static func record(_ schema: Object, _ depth: Int) -> DataShape {
    let hasPatterns = schema["patternProperties"] != nil
    let others = schema["additionalProperties"] ?? true
    let required = (schema["required"]?.array ?? []).compactMap { $0.string }
    guard let properties = schema["properties"]?.object, !properties.isEmpty else {
      return .map(hasPatterns ? .unknown : shape(of: others, depth - 1))
    }
    let fields = properties.map { entry in
      ShapedField(
        name: entry.key, notes: [entry.value["description"]?.string].compactMap { $0 },
        shape: shape(of: entry.value, depth - 1), isRequired: required.contains(entry.key))
    }
    return .record(fields, isOpen: hasPatterns || others != .bool(false))
  }
}

extension Object {
  fileprivate var hasChoice: Bool { self["oneOf"] != nil || self["anyOf"] != nil }
}

extension DataShape {
  /// The part of the shape that a data type takes too; nil where there is none, or it is unknown.
  fileprivate func kept(to type: ParameterDataType) -> DataShape? {
    switch self {
    case .unknown: return type == .choice ? self : nil
    case .choice(let members):
      let kept = members.filter { $0.kept(to: type) != nil }
      return kept.isEmpty ? nil : .any(of: kept)
    default: return fits(type) ? self : nil
    }
  }

  private func fits(_ type: ParameterDataType) -> Bool {
    switch (type, self) {
    case (.choice, _): true
    case (.string, .text), (.function, .text), (.templateReference, .text): true
    case (.string, .literal(.string)), (.function, .literal(.string)): true
    case (.templateReference, .literal(.string)): true
    case (.number, .number), (.number, .integer), (.number, .literal(.number)): true
    case (.boolean, .boolean), (.boolean, .literal(.bool)): true
    case (.object, .map), (.object, .record), (.array, .list): true
    default: false
    }
  }
}

extension ParameterDataType {
  fileprivate var shape: DataShape {
    switch self {
    case .string, .function, .templateReference: .text
    case .number: .number
    case .boolean: .boolean
    case .object: .map(.unknown)
    case .array: .list(.unknown)
    case .choice: .unknown
    }
  }

  /// What JSON Schema calls it.
  fileprivate var schemaType: String? {
    switch self {
    case .string, .function, .templateReference: "string"
    case .number: "number"
    case .boolean: "boolean"
    case .object: "object"
    case .array: "array"
    case .choice: nil
    }
  }
}
