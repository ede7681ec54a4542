import JourneyTemplates
public import Values

/// What lists, figures and other templates have to know of a version, without the journey itself.
///
/// It is as written: nothing of it is inherited, and what is missing is missing.
public struct VersionOutline: Sendable, Equatable {
  /// What the version is called.
  public var name: String?
  /// What it is for.
  public var description: String?
  /// The handle of who made it.
  public var author: String?
  /// The id of its category.
  public var category: String?
  /// Its tags; an empty text for what is none.
  public var tags: [String]
  /// When the version was made, as text.
  public var createdAt: String?
  /// When it was changed last, as text.
  public var updatedAt: String?
  /// Its `templateType`.
  public var type: String?
  /// What it extends and composes, under the keys of the template: as much of it as inheritance looks at.
  public var lineage: Value
  /// The templates whose journeys its states lead into, as they are named.
  public var journeys: [String]

  /// Looks at a template as it was written.
  public init(_ value: Value) {
    name = value["templateName"]?.string
    description = value["description"]?.string
    author = value["author"]?.string
    category = value["category"]?.string
    tags = (value["tags"]?.array ?? []).map { $0.string ?? "" }
    createdAt = value["createdAt"]?.string
    updatedAt = value["updatedAt"]?.string
    type = value["templateType"]?.string
    lineage = Self.lineage(value)
    let states = (value["stateTemplates"]?.array ?? []) + [value["singleState"] ?? .null]
    journeys = states.compactMap { $0["journeyTemplate"]?.string }
  }

  /// Whether the version extends another template.
  public var isExtending: Bool { lineage["extendsTemplate"] != nil }

  private static func lineage(_ value: Value) -> Value {
    var lineage = Object()
    for key in ["extendsTemplate", "composesTemplates"] {
      if let named = value[key] { lineage[key] = named }
    }
    return .object(lineage)
  }
}
