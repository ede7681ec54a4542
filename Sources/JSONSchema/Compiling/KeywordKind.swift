/// Where a keyword has schemas in it.
enum KeywordKind {
  /// The value is a schema.
  case schema
  /// The value is a list of schemas.
  case list
  /// The value has a schema under each key.
  case map

  /// The kind of a keyword; nil where it has no schemas.
  init?(_ name: String) {
    switch name {
    case "not", "if", "then", "else", "items", "contains", "additionalProperties", "propertyNames",
      "unevaluatedItems", "unevaluatedProperties", "contentSchema":
      self = .schema
    case "allOf", "anyOf", "oneOf", "prefixItems": self = .list
    case "$defs", "definitions", "properties", "patternProperties", "dependentSchemas": self = .map
    default: return nil
    }
  }
}
