public import JourneyTemplates
public import SemanticVersions
public import Values

/// One version of a template as it is in the catalog.
public struct TemplateVersion: Sendable {
  /// The version, as its folder says it.
  public var version: SemanticVersion
  /// The path of `template.yaml` in the catalog.
  public var file: String
  /// The template as it was written.
  public var value: Value
  /// The release notes (Markdown).
  public var changes: String?
  /// Parameters to try it with, by name in order.
  public var examples: [(name: String, example: TemplateExample)]
  /// Why nobody should use it; nil where it is fine.
  public var yankedReason: String?

  /// Whether it was taken back.
  public var isYanked: Bool { yankedReason != nil }

  /// The templates that it is made of: what it extends, then what it composes.
  public var parents: [TemplateReference] {
    let composed = value["composesTemplates"]?.array ?? []
    return ([value["extendsTemplate"]] + composed).compactMap { text in
      text?.string.flatMap { TemplateReference($0) }
    }
  }

  /// All templates that it names: its parents, and those whose journeys its states lead into.
  public var references: [TemplateReference] {
    let states = (value["stateTemplates"]?.array ?? []) + [value["singleState"] ?? .null]
    return parents
      + states.compactMap { state in
        state["journeyTemplate"]?.string.flatMap { TemplateReference($0) }
      }
  }
}
