import Values

/// Decides how what a JSON Schema takes differs from what another took, keyword by keyword.
///
/// Bounds, `type`, `enum`, `const`, `required`, `uniqueItems`, `additionalProperties` and schemas of
/// items and properties are decided exactly; any other keyword that differs is unknown.
enum SchemaShift {
  /// How deep schemas are followed.
  private static let greatestDepth = 24

  static func between(_ old: Value?, _ new: Value?) -> Shift {
    switch (old, new) {
    case (nil, nil): .same
    case (nil, _): .narrower("Values that do not meet the schema are refused now.")
    case (_, nil): .wider
    case (let old?, let new?): compare(old, new, "the value", greatestDepth)
    }
  }

  private static func compare(_ old: Value, _ new: Value, _ what: String, _ depth: Int) -> Shift {
    if old == new { return .same }
    guard depth > 0 else { return .unknown }
    switch (old, new) {
    case (_, .bool(true)), (.bool(false), _): return .wider
    case (_, .bool(false)): return .narrower("Nothing is taken for \(what) any more.")
    case (.bool(true), .object(let new)): return compare(Object(), new, what, depth)
    case (.object(let old), .object(let new)): return compare(old, new, what, depth)
    default: return .unknown
    }
  }

  private static func compare(
    _ old: Object, _ new: Object, _ what: String, _ depth: Int
  ) -> Shift {
    var shift = Shift.same
    var keys = old.keys
    for key in new.keys where old[key] == nil { keys.append(key) }
    for key in keys where old[key] != new[key] {
      let one = compare(key, old, new, what, depth)
      shift = shift.and(one)
    }
    return shift
  }

  private static func compare(
    _ key: String, _ old: Object, _ new: Object, _ what: String, _ depth: Int
  ) -> Shift {
    let (before, after) = (old[key], new[key])
    switch key {
    case "title", "description", "default", "examples", "$comment", "deprecated", "readOnly",
      "writeOnly", "$schema", "$id", "format":
      return .same
    case "minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties":
      return bound(key, before, after, what, isLower: true)
    case "maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties":
      return bound(key, before, after, what, isLower: false)
    case "uniqueItems":
      return after?.bool == true
        ? .narrower("Lists with the same item twice are refused for \(what) now.") : .wider
    case "type": return types(before, after, what)
    case "enum": return set(before?.array, after?.array, what)
    case "const": return set(before.map { [$0] }, after.map { [$0] }, what)
    case "required": return required(before?.array ?? [], after?.array ?? [], what)
    case "items":
      return compare(before ?? true, after ?? true, "the items of \(what)", depth - 1)
    case "additionalProperties":
      return compare(before ?? true, after ?? true, "other keys of \(what)", depth - 1)
    case "properties": return properties(old, new, what, depth)
    default: return .unknown
    }
  }

  private static func bound(
    _ key: String, _ old: Value?, _ new: Value?, _ what: String, isLower: Bool
  ) -> Shift {
    guard let new = new?.number else { return .wider }
    if let old = old?.number, isLower ? new <= old : new >= old { return .wider }
    return .narrower(
      "The \(key) of \(what) is \(new.jsonText) now, so that fewer values are taken.")
  }

  private static func types(_ old: Value?, _ new: Value?, _ what: String) -> Shift {
    guard let after = new.map(names) else { return .wider }
    guard let before = old.map(names) else {
      return .narrower(
        "Other values than \(after.joined(separator: ", ")) are refused for \(what).")
    }
    let lost = before.filter { name in
      !after.contains(name) && !(name == "integer" && after.contains("number"))
    }
    guard let first = lost.first else { return .wider }
    return .narrower("A value of type \(first) is refused for \(what) now.")
  }

  private static func names(_ type: Value) -> [String] {
    type.string.map { [$0] } ?? (type.array ?? []).compactMap { $0.string }
  }

  private static func set(_ old: [Value]?, _ new: [Value]?, _ what: String) -> Shift {
    guard let new else { return .wider }
    guard let old else { return .narrower("Only some values are taken for \(what) now.") }
    guard let lost = old.first(where: { !new.contains($0) }) else {
      return old.count == new.count ? .same : .wider
    }
    return .narrower("\(JSONWriter.plainText(of: lost)) is refused for \(what) now.")
  }

  private static func required(_ old: [Value], _ new: [Value], _ what: String) -> Shift {
    if let added = new.first(where: { !old.contains($0) }) {
      return .narrower(
        "The key \(JSONWriter.plainText(of: added)) of \(what) must be given now.")
    }
    return old.allSatisfy(new.contains) ? .same : .wider
  }

  /// A property that only one of the schemas names is one of the other keys for the other.
  private static func properties(
    _ old: Object, _ new: Object, _ what: String, _ depth: Int
  ) -> Shift {
    if old["patternProperties"] != nil || new["patternProperties"] != nil { return .unknown }
    let before = old["properties"]?.object ?? Object()
    let after = new["properties"]?.object ?? Object()
    let otherBefore = old["additionalProperties"] ?? true
    let otherAfter = new["additionalProperties"] ?? true
    var shift = Shift.same
    for entry in before {
      shift = shift.and(
        compare(entry.value, after[entry.key] ?? otherAfter, "'\(entry.key)'", depth - 1))
    }
    for entry in after where before[entry.key] == nil {
      shift = shift.and(compare(otherBefore, entry.value, "'\(entry.key)'", depth - 1))
    }
    return shift
  }
}

extension Shift {
  /// What two shifts, of things that both have to hold, are together.
  fileprivate func and(_ other: Shift) -> Shift {
    switch (self, other) {
    case (.narrower, _): self
    case (_, .narrower): other
    case (.unknown, _), (_, .unknown): .unknown
    case (.wider, _), (_, .wider): .wider
    case (.same, .same): .same
    }
  }
}
