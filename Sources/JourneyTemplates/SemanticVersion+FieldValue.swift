public import Decoding
public import SemanticVersions
public import Values

extension SemanticVersion: FieldValue {
  /// Reads a version by Semantic Versioning 2.0.0.
  public static func read(
    _ value: Value, _ constraint: Constraint, _ reader: ValueReader
  ) -> SemanticVersion? {
    guard let text = String.read(value, .none, reader) else { return nil }
    if let version = SemanticVersion(text) { return version }
    reader.report(
      "invalid-version", "'\(text.shortened)' is not a version",
      explanation: "Versions follow semver.org: MAJOR.MINOR.PATCH, as in 1.4.0 or 2.0.0-beta.1.")
    return nil
  }

  /// A string of the form that the specification recommends.
  public static func schema(
    _ constraint: Constraint, _ definitions: inout SchemaDefinitions
  ) -> Object {
    Object(uniqueEntries: [
      .init("type", "string"),
      .init(
        "pattern",
        .string(
          #"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$"#)),
    ])
  }

  /// As it is written.
  public var written: Value { .string(description) }
}
