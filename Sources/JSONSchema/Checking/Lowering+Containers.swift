import Values

extension Lowering {
  mutating func lowerArrays(_ schema: Subschema, _ node: inout Node) {
    var checks = ArrayChecks()
    var isUsed = false
    for keyword in schema.keywords {
      switch keyword.rule {
      case .size(.minItems, let count): checks.minimum = count
      case .size(.maxItems, let count): checks.maximum = count
      case .uniqueItems(let isUnique): checks.isUnique = isUnique
      case .prefixItems(let schemas):
        let range = add(schemas.map { child($0) })
        (checks.prefix, checks.prefixCount) = (range.lowerBound, range.count)
      case .items(let item, let start):
        (checks.items, checks.itemsStart, checks.hasItems) = (child(item), start, true)
      case .contains(let contains):
        checks.contains = target(of: contains.schema)
        (checks.least, checks.most) = (contains.least, contains.most ?? .max)
      default: continue
      }
      isUsed = true
    }
    guard isUsed else { return }
    node.array = parts.arrays.count
    parts.arrays.append(checks)
  }

  mutating func lowerObjects(_ schema: Subschema, _ node: inout Node) {
    var checks = ObjectChecks()
    var names = SlotNames()
    var isUsed = false
    checks.patterned = parts.patterned.count
    checks.needs = parts.needs.count
    for keyword in schema.keywords {
      switch keyword.rule {
      case .size(.minProperties, let count): checks.minimum = count
      case .size(.maxProperties, let count): checks.maximum = count
      case .propertyNames(let name): checks.propertyNames = child(name)
      case .additionalProperties(let rest, _):
        (checks.additional, checks.hasAdditional) = (child(rest), true)
      case .patternProperties(let patterned):
        for each in patterned {
          parts.patterned.append(
            PatternedChild(pattern: add(each.pattern), schema: child(each.schema)))
        }
      case .properties, .required, .dependentRequired, .dependentSchemas:
        lower(keyword.rule, into: &names)
      default: continue
      }
      isUsed = true
    }
    guard isUsed else { return }
    checks.patternedEnd = parts.patterned.count
    checks.needsEnd = parts.needs.count
    add(names, to: &checks)
    node.object = parts.objects.count
    parts.objects.append(checks)
  }

  /// Keywords that care for certain names.
  private mutating func lower(_ rule: Rule, into names: inout SlotNames) {
    switch rule {
    case .properties(let properties):
      for property in properties {
        let slot = names.slot(of: property.name)
        names.slots[slot].isProperty = true
        names.slots[slot].schema = child(property.schema)
      }
    case .required(let required):
      for name in required { names.slots[names.slot(of: name)].isRequired = true }
    case .dependentRequired(let dependencies):
      for (name, needs) in dependencies {
        let trigger = names.slot(of: name)
        for need in needs {
          parts.needs.append(Need(trigger: trigger, name: names.slot(of: need)))
        }
      }
    case .dependentSchemas(let dependencies):
      for dependency in dependencies {
        parts.needs.append(
          Need(trigger: names.slot(of: dependency.name), schema: child(dependency.schema)))
      }
    default: break
    }
  }

  private mutating func add(_ names: SlotNames, to checks: inout ObjectChecks) {
    guard !names.slots.isEmpty else { return }
    checks.names = parts.names.add(names.names)
    checks.slots = parts.slots.count
    checks.slotCount = names.slots.count
    for (index, slot) in names.slots.enumerated() where slot.isRequired {
      checks.requiredCount += 1
      if index < 64 { checks.required |= 1 << UInt64(index) }
    }
    parts.slots += names.slots
  }
}

/// The names that an object schema cares for, as they are found.
private struct SlotNames {
  private(set) var names: [String] = []
  var slots: [Slot] = []
  private var places: [ExactText: Int] = [:]

  /// The slot of a name, made where there is none.
  mutating func slot(of name: String) -> Int {
    if let slot = places[ExactText(name)] { return slot }
    places[ExactText(name)] = slots.count
    names.append(name)
    slots.append(Slot())
    return slots.count - 1
  }
}
