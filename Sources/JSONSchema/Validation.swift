import Values

/// What came of holding a value against a schema.
public struct Validation: Sendable {
  /// Whether the value is as the schema asks.
  public let isValid: Bool
  /// What is wrong, in the order of the schema; empty for a valid value.
  public let errors: [ValidationError]
  /// Whether there is more wrong than `errors` tells, because it was too much.
  public let isTruncated: Bool

  let units: [OutputUnit]
  private let schema: JSONSchema
  private let instance: Value
  private let steps: Int

  init(
    schema: JSONSchema, instance: Value, steps: Int, isValid: Bool, limit: Run.Limit?
  ) {
    self.isValid = isValid
    self.schema = schema
    self.instance = instance
    self.steps = steps
    if isValid {
      (units, errors, isTruncated) = ([], [], false)
      return
    }
    // Where the steps ran out says little, and finding it would take as long again.
    var reporter = Reporter(schema, .errors, steps: limit == .steps ? 0 : steps)
    let found = reporter.report(on: instance).units
    // Where the check was given up, what was found so far need not be true of the whole.
    units = found.isEmpty || limit != nil ? [reporter.limitUnit(limit)] : found
    errors = units.flatMap { $0.errors }
    isTruncated = reporter.isTruncated
  }

  /// What the schema says about a valid value beside taking it: titles, descriptions, defaults,
  /// formats and the like, each with its place.
  ///
  /// They are looked for anew at each call.
  /// Invalid values have none, and neither have the schemas of alternatives that don't fit.
  public func annotations() -> [SchemaAnnotation] {
    annotationUnits().flatMap { $0.annotations }
  }

  func annotationUnits() -> [OutputUnit] {
    guard isValid else { return [] }
    var reporter = Reporter(schema, .annotations, steps: steps)
    return reporter.report(on: instance).units
  }
}
