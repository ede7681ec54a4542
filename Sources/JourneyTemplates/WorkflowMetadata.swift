public import Decoding

/// What a workflow is in its organization.
public struct WorkflowMetadata: Record {
  /// The name of its definition in JSON Schemas.
  public static let recordName = "WorkflowMetadata"

  /// Who answers for the process.
  public var processOwner: String?
  /// How long it takes.
  public var expectedDurationMinutes: Double?
  /// When it must be done.
  public var serviceLevelHours: Double?
  /// Rules that it falls under.
  public var regulations: [String] = []

  /// Creates an empty one.
  public init() {}

  /// Shows every field.
  public mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.optional("processOwner", &processOwner, .text(1...200), "Who answers for the process.")
    fields.optional(
      "expectedDurationMinutes", &expectedDurationMinutes, .within(0...1_000_000),
      "How long it takes.")
    fields.optional(
      "serviceLevelHours", &serviceLevelHours, .within(0...100_000),
      "When it must be done.")
    fields.optional("regulations", &regulations, .text(1...200), "Rules that it falls under.")
  }
}
