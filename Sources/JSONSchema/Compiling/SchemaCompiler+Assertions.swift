import Patterns
import Values

extension SchemaCompiler {
  /// Keywords that ask for something of the instance itself.
  func assertion(_ name: String, _ value: Value, at place: Int) throws(JSONSchemaError) -> Rule? {
    switch name {
    case "type": .types(try types(value, at: place))
    case "enum":
      .among(try items(value, name, help: "List the values that are allowed in [ ]", at: place))
    case "const": .constant(value)
    case "multipleOf": .multipleOf(try factor(value, at: place))
    case "minimum": .bound(.minimum, try number(value, name, at: place))
    case "exclusiveMinimum": .bound(.exclusiveMinimum, try number(value, name, at: place))
    case "maximum": .bound(.maximum, try number(value, name, at: place))
    case "exclusiveMaximum": .bound(.exclusiveMaximum, try number(value, name, at: place))
    case "minLength": .size(.minLength, try count(value, name, at: place))
    case "maxLength": .size(.maxLength, try count(value, name, at: place))
    case "minItems": .size(.minItems, try count(value, name, at: place))
    case "maxItems": .size(.maxItems, try count(value, name, at: place))
    case "minProperties": .size(.minProperties, try count(value, name, at: place))
    case "maxProperties": .size(.maxProperties, try count(value, name, at: place))
    case "uniqueItems": .uniqueItems(try flag(value, name, at: place))
    case "required": .required(try names(value, name, at: place))
    case "dependentRequired": .dependentRequired(try dependencies(value, at: place))
    case "pattern": .pattern(try pattern(try text(value, name, at: place), name, at: place))
    case "format":
      Format(try text(value, name, at: place)).map { .format($0) } ?? .annotation(value)
    default: nil
    }
  }

  /// Keywords that ask for nothing; unknown ones are among them, as the draft has it.
  func annotation(
    _ name: String, _ value: Value, in object: Object, at place: Int
  ) throws(JSONSchemaError) -> Rule? {
    switch name {
    case "minContains", "maxContains":
      _ = try count(value, name, at: place)
      return nil
    case "title", "description", "contentEncoding", "contentMediaType":
      _ = try text(value, name, at: place)
    case "deprecated", "readOnly", "writeOnly": _ = try flag(value, name, at: place)
    case "examples": _ = try items(value, name, help: "List the examples in [ ]", at: place)
    default: break
    }
    return .annotation(value)
  }

  private func types(_ value: Value, at place: Int) throws(JSONSchemaError) -> TypeSet {
    if case .string(let name) = value { return try type(name, at: place) }
    guard case .array(let items) = value, !items.isEmpty else {
      throw fault(
        .keyword, "'type' is the name of a type or a list of such names, not \(value.brief)",
        help: "Use null, boolean, integer, number, string, array or object", at: place, "type")
    }
    var types: TypeSet = []
    for name in try names(value, "type", at: place) { types.formUnion(try type(name, at: place)) }
    return types
  }

  private func type(_ name: String, at place: Int) throws(JSONSchemaError) -> TypeSet {
    if let set = TypeSet.named(name) { return set }
    let known = TypeSet.names.map { $0.name }
    throw fault(
      .keyword, "There is no type \(name.quoted)",
      help: suggestion(for: name, among: known) ?? "Use " + known.joined(or: 8), at: place, "type")
  }

  private func factor(_ value: Value, at place: Int) throws(JSONSchemaError) -> Double {
    let factor = try number(value, "multipleOf", at: place)
    guard factor > 0 else {
      throw fault(
        .keyword, "'multipleOf' is more than 0, not \(value.brief)",
        help: "Use a number above 0", at: place, "multipleOf")
    }
    return factor
  }

  private func number(
    _ value: Value, _ name: String, at place: Int
  ) throws(JSONSchemaError) -> Double {
    if case .number(let number) = value, number.isFinite { return number }
    throw fault(
      .keyword, "'\(name)' is a number, not \(value.brief)", help: "Write a number", at: place,
      name)
  }

  /// A count of things; those beyond all reason are taken for the largest.
  func count(_ value: Value, _ name: String, at place: Int) throws(JSONSchemaError) -> Int {
    if case .number(let number) = value, number.isInteger, number >= 0 {
      return number < 1e15 ? Int(clamping: Int64(number)) : .max
    }
    throw fault(
      .keyword, "'\(name)' is a whole number from 0 up, not \(value.brief)",
      help: "Write such as 1", at: place, name)
  }

  func text(_ value: Value, _ name: String, at place: Int) throws(JSONSchemaError) -> String {
    if case .string(let text) = value { return text }
    throw fault(
      .keyword, "'\(name)' is a string, not \(value.brief)", help: "Put it in quotes", at: place,
      name)
  }

  private func flag(
    _ value: Value, _ name: String, at place: Int
  ) throws(JSONSchemaError) -> Bool {
    if case .bool(let bool) = value { return bool }
    throw fault(
      .keyword, "'\(name)' is true or false, not \(value.brief)", help: "Write true or false",
      at: place, name)
  }

  private func items(
    _ value: Value, _ name: String, help: String, at place: Int
  ) throws(JSONSchemaError) -> [Value] {
    if case .array(let items) = value { return items }
    throw fault(
      .keyword, "'\(name)' is a list, not \(value.brief)", help: help, at: place, name)
  }

  /// A list of strings of which none comes twice.
  private func names(
    _ value: Value, _ name: String, at place: Int
  ) throws(JSONSchemaError) -> [String] {
    let help = "List the names in [ ], each in quotes"
    var names: [String] = []
    var known: Set<ExactText> = []
    for item in try items(value, name, help: help, at: place) {
      guard case .string(let text) = item else {
        throw fault(
          .keyword, "'\(name)' is a list of strings, and has \(item.brief)", help: help, at: place,
          name)
      }
      guard known.insert(ExactText(text)).inserted else {
        throw fault(
          .keyword, "'\(name)' has \(text.quoted) twice", help: "Remove one of them", at: place,
          name)
      }
      names.append(text)
    }
    return names
  }

  private func dependencies(
    _ value: Value, at place: Int
  ) throws(JSONSchemaError) -> [(name: String, needs: [String])] {
    guard case .object(let object) = value else {
      throw fault(
        .keyword,
        "'dependentRequired' has a list of names under each of its keys, and is "
          + value.brief, help: "Write an object", at: place, "dependentRequired")
    }
    var dependencies: [(name: String, needs: [String])] = []
    for entry in object {
      dependencies.append(
        (entry.key, try names(entry.value, "dependentRequired", at: place)))
    }
    return dependencies
  }
}
