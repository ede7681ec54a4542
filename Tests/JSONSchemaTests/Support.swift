import JSONSchema
import Testing
import Values

/// The value of a JSON text.
func json(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Value {
  do {
    return try JSONReader.value(of: text, depth: 20_000)
  } catch {
    Issue.record("\(error.message) in \(text)", sourceLocation: sourceLocation)
    throw error
  }
}

/// Expects some values to be taken by a schema and others to be refused, by both ways of asking.
func expect(
  _ schema: String, takes valid: [String] = [], refuses invalid: [String] = [],
  formats: FormatHandling = .annotation, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let compiled = try JSONSchema(json(schema, sourceLocation: sourceLocation), formats: formats)
  for (texts, verdict) in [(valid, true), (invalid, false)] {
    for text in texts {
      let value = try json(text, sourceLocation: sourceLocation)
      let validation = compiled.validate(value)
      #expect(
        compiled.isValid(value) == verdict, "\(text) by \(schema)", sourceLocation: sourceLocation)
      #expect(
        validation.isValid == verdict && validation.errors.isEmpty == verdict,
        "\(text) by \(schema): \(validation.errors)", sourceLocation: sourceLocation)
    }
  }
}

/// The sentences about a value.
func sentences(_ schema: String, _ value: String, formats: FormatHandling = .annotation) throws
  -> [String]
{
  try JSONSchema(json(schema), formats: formats).validate(json(value)).errors.map { $0.message }
}

/// The error that a schema is refused with.
func refusal(of schema: String) throws -> JSONSchemaError? {
  let value = try json(schema)
  do throws(JSONSchemaError) {
    _ = try JSONSchema(value)
    return nil
  } catch {
    return error
  }
}
