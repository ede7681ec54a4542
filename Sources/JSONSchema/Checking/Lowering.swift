import Patterns
import Values

/// Turns subschemas into a program.
struct Lowering {
  private let subschemas: [Subschema]
  private let formats: FormatHandling
  var parts = ProgramParts()

  static func program(of registry: Registry, formats: FormatHandling) -> Program {
    var lowering = Lowering(subschemas: registry.subschemas, formats: formats)
    for group in registry.dynamicGroups {
      let first = lowering.parts.dynamicTargets.count
      lowering.parts.dynamicTargets += group
      lowering.parts.dynamicGroups.append(DynamicGroup(first: first, end: first + group.count))
    }
    for schema in registry.subschemas { lowering.lower(schema) }
    return Program(lowering.parts)
  }

  private init(subschemas: [Subschema], formats: FormatHandling) {
    self.subschemas = subschemas
    self.formats = formats
  }

  private mutating func lower(_ schema: Subschema) {
    var node = Node(resource: schema.resource)
    if schema.constant == false { node.types = [] }
    var number = NumberChecks()
    var string = StringChecks()
    var instructions: [Instruction] = []
    for keyword in schema.keywords {
      if lower(keyword.rule, into: &number) || lower(keyword.rule, into: &string) { continue }
      switch keyword.rule {
      case .types(let types): node.types.formIntersection(types)
      case .among(let values): lower(values, &node, &string, &instructions)
      case .constant(let value): lower([value], &node, &string, &instructions)
      case .unevaluatedItems(let child):
        node.unevaluatedItems = target(of: child)
        node.hasUnevaluated = true
      case .unevaluatedProperties(let child):
        node.unevaluatedProperties = target(of: child)
        node.hasUnevaluated = true
      case let rule: lower(rule, &node, into: &instructions)
      }
    }
    if number.isUsed {
      node.number = parts.numbers.count
      parts.numbers.append(number)
    }
    if string.isUsed {
      node.string = parts.strings.count
      parts.strings.append(string)
    }
    lowerArrays(schema, &node)
    lowerObjects(schema, &node)
    node.first = parts.instructions.count
    parts.instructions += instructions
    node.end = parts.instructions.count
    parts.nodes.append(node)
  }

  private mutating func lower(_ rule: Rule, into checks: inout NumberChecks) -> Bool {
    switch rule {
    case .bound(let bound, let limit): checks.add(bound, limit)
    case .multipleOf(let factor): checks.factor = factor
    default: return false
    }
    return true
  }

  private mutating func lower(_ rule: Rule, into checks: inout StringChecks) -> Bool {
    switch rule {
    case .size(.minLength, let count): checks.minimum = count
    case .size(.maxLength, let count): checks.maximum = count
    case .pattern(let pattern): checks.pattern = add(pattern)
    case .format(let format): if formats == .assertion { checks.format = format }
    default: return false
    }
    return true
  }

  /// Schemas for the same instance.
  private mutating func lower(
    _ rule: Rule, _ node: inout Node, into instructions: inout [Instruction]
  ) {
    switch rule {
    case .reference(let schema): instructions += all([schema])
    case .allOf(let schemas): instructions += all(schemas)
    case .anyOf(let schemas):
      let range = add(schemas.map { child($0) })
      instructions.append(.any(range.lowerBound, range.upperBound))
    case .oneOf(let schemas):
      let range = add(schemas.map { child($0) })
      instructions.append(.one(range.lowerBound, range.upperBound))
    case .not(let schema):
      if isAnything(schema) {
        node.types = []
      } else {
        instructions.append(.not(target(of: schema)))
      }
    case .conditional(let rule):
      instructions.append(
        .conditional(
          if: child(rule.condition), then: rule.then.map { child($0) } ?? Program.anything,
          else: rule.otherwise.map { child($0) } ?? Program.anything))
    case .dynamicReference(let reference):
      instructions.append(.dynamicReference(reference))
    default: break
    }
  }

  private func all(_ schemas: [Int]) -> [Instruction] {
    var instructions: [Instruction] = []
    for schema in schemas where !isAnything(schema) {
      instructions.append(.all(target(of: schema)))
    }
    return instructions
  }

  /// The values of `enum` or `const`: their types narrow the node's, strings go into a table.
  private mutating func lower(
    _ values: [Value], _ node: inout Node, _ string: inout StringChecks,
    _ instructions: inout [Instruction]
  ) {
    let choices = Choices(values, &parts.names)
    node.types.formIntersection(choices.types)
    if choices.names != NameTables.none && string.names == NameTables.none {
      string.names = choices.names
      if choices.isDecidedByTypeAndName { return }
    } else if choices.names == NameTables.none && choices.isDecidedByTypeAndName {
      return
    }
    instructions.insert(.choice(parts.choices.count), at: 0)
    parts.choices.append(choices)
  }
}

extension Lowering {
  /// The node that stands for a schema, or `Program.anything`.
  func child(_ schema: Int) -> Int {
    let target = target(of: schema)
    return isAnything(target) ? Program.anything : target
  }

  /// The schema itself, or the one that it does nothing but refer to.
  func target(of schema: Int) -> Int {
    // Where the way to a schema matters, no step of it is left out.
    if !parts.dynamicGroups.isEmpty { return schema }
    var schema = schema
    // Long chains are not worth the time that following them from each link would take.
    for _ in 0..<8 {
      guard let next = onlyReference(of: schema) else { break }
      schema = next
    }
    return schema
  }

  private func onlyReference(of schema: Int) -> Int? {
    var target: Int?
    for keyword in subschemas[schema].keywords {
      switch keyword.rule {
      case .annotation: break
      case .reference(let next) where target == nil: target = next
      default: return nil
      }
    }
    return target
  }

  /// Whether a schema asks for nothing.
  func isAnything(_ schema: Int) -> Bool {
    let schema = subschemas[target(of: schema)]
    if let constant = schema.constant { return constant }
    return schema.keywords.allSatisfy { keyword in
      switch keyword.rule {
      case .annotation: true
      case .format: formats == .annotation
      default: false
      }
    }
  }

  mutating func add(_ children: [Int]) -> Range<Int> {
    let start = parts.children.count
    parts.children += children
    return start..<parts.children.count
  }

  mutating func add(_ pattern: Pattern) -> Int {
    parts.patterns.append(pattern)
    return parts.patterns.count - 1
  }
}

extension NumberChecks {
  fileprivate var isUsed: Bool {
    minimum > -.infinity || maximum < .infinity || factor > 0
  }

  /// Adds a limit; of two on the same side the narrower one counts.
  fileprivate mutating func add(_ bound: Rule.Bound, _ limit: Double) {
    switch bound {
    case .minimum where limit > minimum: (minimum, isMinimumOut) = (limit, false)
    case .exclusiveMinimum where limit >= minimum: (minimum, isMinimumOut) = (limit, true)
    case .maximum where limit < maximum: (maximum, isMaximumOut) = (limit, false)
    case .exclusiveMaximum where limit <= maximum: (maximum, isMaximumOut) = (limit, true)
    default: break
    }
  }
}

extension StringChecks {
  fileprivate var isUsed: Bool {
    minimum > 0 || maximum < .max || names != NameTables.none || pattern != Node.none
      || format != nil
  }
}

extension Choices {
  fileprivate init(_ values: [Value], _ tables: inout NameTables) {
    var strings: [String] = []
    var run = Run(steps: .max)
    for value in values {
      types.formUnion(TypeSet(of: value))
      switch value {
      case .null: break
      case .bool(let bool):
        if bool { isTrueIn = true } else { isFalseIn = true }
      case .number(let number): numbers.append(number)
      case .string(let string): strings.append(string)
      case .array, .object:
        others.append(value)
        hashes.append(run.hash(of: value) ?? 0)
      }
    }
    if !strings.isEmpty { names = tables.add(strings) }
  }

  /// Whether nothing but the types and the table of names has to be looked at.
  fileprivate var isDecidedByTypeAndName: Bool {
    numbers.isEmpty && others.isEmpty && isTrueIn == isFalseIn
  }
}
