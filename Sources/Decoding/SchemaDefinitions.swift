public import Values

/// Collects the JSON Schema (2020-12) of a record and of every record below it.
public struct SchemaDefinitions {
  private var definitions = Object()
  private var begun: [String] = []

  /// Creates an empty collection.
  public init() {}

  /// The definitions that were made so far, by name.
  public var collected: [Object.Entry] { definitions.entries }

  /// A reference to a record's definition, which is made if it is not there yet.
  public mutating func reference<R: Record>(to type: R.Type) -> Object {
    if !begun.contains(R.recordName) {
      begun.append(R.recordName)
      definitions.append(R.recordName, .null)
      let schema = objectSchema(of: type)
      definitions[R.recordName] = .object(schema)
    }
    return Object(uniqueEntries: [.init("$ref", .string("#/$defs/" + R.recordName))])
  }

  /// The whole schema document of a kind of file.
  public static func document<R: Record>(for type: R.Type, title: String) -> Value {
    var definitions = SchemaDefinitions()
    definitions.begun.append(R.recordName)
    let root = definitions.objectSchema(of: type)
    var document = Object()
    document.append("$schema", "https://json-schema.org/draft/2020-12/schema")
    document.append("title", .string(title))
    for entry in root { document.append(entry.key, entry.value) }
    if !definitions.definitions.isEmpty {
      document.append("$defs", .object(definitions.definitions))
    }
    return .object(document)
  }

  private mutating func objectSchema<R: Record>(of type: R.Type) -> Object {
    var record = R()
    var describer = FieldDescriber(definitions: self)
    record.visit(&describer)
    self = describer.definitions
    var schema = Object()
    schema.append("type", "object")
    schema.append("properties", .object(describer.properties))
    if !describer.required.isEmpty {
      schema.append("required", .array(describer.required.map { .string($0) }))
    }
    schema.append("additionalProperties", false)
    return schema
  }
}

/// Describes each field of one record.
private struct FieldDescriber: FieldVisitor {
  var definitions: SchemaDefinitions
  var properties = Object()
  var required: [String] = []

  init(definitions: SchemaDefinitions) { self.definitions = definitions }

  mutating func field<F: FieldValue>(
    _ name: String, _ value: inout F, _ constraint: Constraint, required: Bool, _ meaning: String
  ) {
    var schema = F.schema(constraint, &definitions)
    schema["description"] = .string(meaning)
    properties.append(name, .object(schema))
    if required { self.required.append(name) }
  }
}
