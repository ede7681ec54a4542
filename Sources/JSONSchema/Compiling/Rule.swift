import Patterns
import Values

/// A schema, read: what the report is made from, and what the fast check is lowered from.
struct Subschema: Sendable {
  /// Where it is, as an index into the registry's places.
  let place: Int
  /// The schema resource that it is part of.
  let resource: Int
  /// The verdict of a schema that is `true` or `false`.
  var constant: Bool?
  /// In the order in which they are evaluated.
  var keywords: [Keyword] = []
}

/// A keyword of a schema.
struct Keyword: Sendable {
  let name: String
  let rule: Rule
}

/// What a keyword asks for.
///
/// Schemas are indices into the list of subschemas.
enum Rule: Sendable {
  // Schemas for the same instance.
  case reference(Int)
  case dynamicReference(DynamicReference)
  case allOf([Int])
  case anyOf([Int])
  case oneOf([Int])
  case not(Int)
  case conditional(Conditional)
  case dependentSchemas([Named])

  // Schemas for the instance's children.
  case properties([Named])
  case patternProperties([Patterned])
  case additionalProperties(Int, known: KnownNames)
  case propertyNames(Int)
  case prefixItems([Int])
  case items(Int, from: Int)
  case contains(Contains)
  case unevaluatedItems(Int)
  case unevaluatedProperties(Int)

  // Assertions.
  case types(TypeSet)
  case among([Value])
  case constant(Value)
  case multipleOf(Double)
  case bound(Bound, Double)
  case size(Size, Int)
  case uniqueItems(Bool)
  case required([String])
  case dependentRequired([(name: String, needs: [String])])
  case pattern(Pattern)
  case format(Format)

  /// What says something about the instance and asks for nothing.
  case annotation(Value)
}

extension Rule {
  /// A schema for a property.
  struct Named: Sendable {
    let name: String
    let schema: Int
  }

  /// A schema for the properties with a matching name.
  struct Patterned: Sendable {
    let pattern: Pattern
    let schema: Int
  }

  /// `if` with its `then` and `else`.
  struct Conditional: Sendable {
    let condition: Int
    var then: Int?
    var otherwise: Int?
  }

  /// `contains` with its `minContains` and `maxContains`.
  struct Contains: Sendable {
    let schema: Int
    var least = 1
    var most: Int?
  }

  /// What the keywords beside `additionalProperties` care for.
  struct KnownNames: Sendable {
    var names: [String] = []
    var patterns: [Pattern] = []
  }

  /// A `$dynamicRef` that may lead to different schemas.
  struct DynamicReference: Sendable {
    /// Where it leads if no resource of the dynamic scope has the anchor.
    let fallback: Int
    /// Where it may lead, as an index into the registry's groups.
    let group: Int
  }

  /// A limit of a number.
  enum Bound: Sendable {
    case minimum, exclusiveMinimum, maximum, exclusiveMaximum
  }

  /// A limit of a count.
  enum Size: Sendable {
    case minLength, maxLength, minItems, maxItems, minProperties, maxProperties
  }
}
