public import Decoding
public import SemanticVersions
public import Values

/// A template by id, with the versions that will do: `support-base`, `support-base@^1.2.0`.
public struct TemplateReference: FieldValue, Hashable, CustomStringConvertible {
  /// The template.
  public var templateId: String
  /// The versions that will do; every release where the reference names none.
  public var range: VersionRange

  /// Creates a reference.
  public init(templateId: String, range: VersionRange = .any) {
    self.templateId = templateId
    self.range = range
  }

  /// Reads `id` or `id@range`; nil where the text is neither.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let id = parts.first.map(String.init), id.isIdentifier else { return nil }
    if parts.count == 1 {
      self.init(templateId: id)
    } else if !parts[1].isEmpty, let range = VersionRange(String(parts[1])) {
      self.init(templateId: id, range: range)
    } else {
      return nil
    }
  }

  /// The templates that a template is made of, as it was written: what it extends, then what it composes.
  public static func parents(of template: Value) -> [TemplateReference] {
    let composed = template["composesTemplates"]?.array ?? []
    return ([template["extendsTemplate"] ?? .null] + composed).compactMap { text in
      text.string.flatMap { TemplateReference($0) }
    }
  }

  /// As it is written.
  public var description: String {
    range == .any ? templateId : templateId + "@" + range.description
  }

  /// Reads a reference.
  public static func read(
    _ value: Value, _ constraint: Constraint, _ reader: ValueReader
  ) -> TemplateReference? {
    guard let text = String.read(value, .none, reader) else { return nil }
    if let reference = TemplateReference(text) { return reference }
    reader.report(
      "invalid-reference", "'\(text.shortened)' is not a reference to a template",
      explanation: "References are 'id' or 'id@range', as in order-status@^1.2.0.")
    return nil
  }

  /// A string.
  public static func schema(
    _ constraint: Constraint, _ definitions: inout SchemaDefinitions
  ) -> Object {
    Object(uniqueEntries: [
      .init("type", "string"),
      .init("pattern", .string(#"^[a-z][a-z0-9]*(-[a-z0-9]+)*(@.+)?$"#)),
    ])
  }

  /// As it is written.
  public var written: Value { .string(description) }
}
