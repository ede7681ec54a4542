/// A schema, sorted by what it asks of each type; `none` where it asks nothing.
struct Node: Sendable {
  static let none = -1

  /// The types that it takes.
  var types = TypeSet.all
  /// Whether it looks at what other schemas have evaluated.
  var hasUnevaluated = false
  let resource: Int
  var number = none
  var string = none
  var array = none
  var object = none
  /// What it asks of instances of whatever type, in `instructions`.
  var first = 0
  var end = 0
  /// Schemas for what nothing else has evaluated.
  var unevaluatedItems = none
  var unevaluatedProperties = none

  /// Whether it takes everything, marks nothing, and so need not be entered.
  var isTrivial: Bool {
    types == .all && number == Self.none && string == Self.none && array == Self.none
      && object == Self.none && first == end && !hasUnevaluated
  }
}

/// Something asked of instances of every type.
///
/// Alternatives are ranges of `children`.
enum Instruction: Sendable {
  case all(Int)
  case any(Int, Int)
  case one(Int, Int)
  case not(Int)
  case conditional(if: Int, then: Int, else: Int)
  case dynamicReference(Rule.DynamicReference)
  /// One of the values of a `Choices`.
  case choice(Int)
}

/// What is asked of numbers.
struct NumberChecks: Sendable {
  var minimum = -Double.infinity
  var maximum = Double.infinity
  var isMinimumOut = false
  var isMaximumOut = false
  /// 0 for none.
  var factor = 0.0
}

/// What is asked of strings.
struct StringChecks: Sendable {
  /// In code points.
  var minimum = 0
  var maximum = Int.max
  /// The table of the strings that are allowed.
  var names = NameTables.none
  var pattern = Node.none
  var format: Format?
}

/// What is asked of arrays.
struct ArrayChecks: Sendable {
  var minimum = 0
  var maximum = Int.max
  var isUnique = false
  /// A range of `children`, the schema of each of the first items.
  var prefix = 0
  var prefixCount = 0
  /// The schema of items from `itemsStart` on.
  var items = Program.anything
  var hasItems = false
  var itemsStart = 0
  var contains = Node.none
  var least = 0
  var most = Int.max
}

/// What is asked of objects.
struct ObjectChecks: Sendable {
  var minimum = 0
  var maximum = Int.max
  /// The names that are cared for, and their slots.
  var names = NameTables.none
  var slots = 0
  var slotCount = 0
  /// The slots of required names where they are all below 64, and their number.
  var required: UInt64 = 0
  var requiredCount = 0
  /// Ranges of `patterned` and `needs`.
  var patterned = 0
  var patternedEnd = 0
  var needs = 0
  var needsEnd = 0
  var hasAdditional = false
  var additional = Program.anything
  var propertyNames = Node.none

  /// What an object costs beside its entries, in steps.
  var work: Int {
    (slotCount > 64 ? slotCount / 8 : 0) + (needsEnd - needs) / 4
  }

  /// Whether the entries have to be gone through.
  var looksAtEntries: Bool {
    names != NameTables.none || patterned < patternedEnd || hasAdditional
      || propertyNames != Node.none
  }
}

/// What a name of an object schema leads to.
struct Slot: Sendable {
  /// Whether the name is one of `properties`.
  var isProperty = false
  var schema = Program.anything
  var isRequired = false
}

/// What the presence of a name asks for: another name, or a schema for the whole object.
struct Need: Sendable {
  let trigger: Int
  var name = Node.none
  var schema = Program.anything
}

/// A range of `dynamicTargets`: the schemas with one dynamic anchor, by rising resource.
struct DynamicGroup: Sendable {
  let first: Int
  let end: Int
}

/// The schema that has an anchor in a resource.
struct DynamicTarget: Sendable {
  let resource: Int
  let schema: Int
}

/// A schema for the properties whose names match.
struct PatternedChild: Sendable {
  let pattern: Int
  let schema: Int
}
