public import Values

/// A JSON Schema of draft 2020-12, compiled once, that values are held against.
///
///     let schema = try JSONSchema(["type": "string", "minLength": 1])
///     schema.isValid("Ada")                          // true
///     schema.validate("").errors.map { $0.message }  // ["The value must have at least 1 character…"]
///
/// References stay within the document: nothing is fetched. The meta-schemas of draft 2020-12 are
/// known, and can be referred to.
public struct JSONSchema: Sendable {
  /// How much work one evaluation may be where the caller does not say: well under a second.
  ///
  /// A schema entered for a value, two values compared, and a step of a pattern cost one each.
  public static let defaultSteps = 10_000_000

  let registry: Registry
  let program: Program
  let formats: FormatHandling

  /// Reads a schema.
  ///
  /// - Throws: `JSONSchemaError` for the first thing that is wrong with it.
  public init(
    _ schema: Value, formats: FormatHandling = .annotation
  ) throws(JSONSchemaError) {
    registry = try SchemaCompiler.read(schema)
    program = Lowering.program(of: registry, formats: formats)
    self.formats = formats
  }

  /// Whether a value is as the schema asks; it is not where the steps do not suffice to tell.
  ///
  /// Stops at the first fault, and is many times as fast as `validate`.
  public func isValid(_ instance: Value, steps: Int = JSONSchema.defaultSteps) -> Bool {
    var run = Run(steps: steps)
    return isValid(instance, &run)
  }

  /// Holds a value against the schema, and tells all that is wrong.
  public func validate(_ instance: Value, steps: Int = JSONSchema.defaultSteps) -> Validation {
    var run = Run(steps: steps)
    let isValid = isValid(instance, &run)
    return Validation(
      schema: self, instance: instance, steps: steps, isValid: isValid, limit: run.limit)
  }

  private func isValid(_ instance: Value, _ run: inout Run) -> Bool {
    // Schemas are never empty: the root is the first.
    program.accepts(0, instance, .none, &run) && run.limit == nil
  }
}
