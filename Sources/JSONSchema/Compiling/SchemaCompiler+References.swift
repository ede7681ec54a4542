import Diagnostics
import Values

extension SchemaCompiler {
  /// The rule of a `$ref`.
  mutating func reference(_ value: Value, at place: Int) throws(JSONSchemaError) -> Rule {
    .reference(try target(of: value, "$ref", at: place).schema)
  }

  /// The rule of a `$dynamicRef`; its targets are filled in when all resources are known.
  mutating func dynamicReference(_ value: Value, at place: Int) throws(JSONSchemaError) -> Rule {
    let target = try target(of: value, "$dynamicRef", at: place)
    guard target.isDynamic else { return .reference(target.schema) }
    return .dynamicReference(Rule.DynamicReference(fallback: target.schema, group: -1))
  }

  private mutating func target(
    of value: Value, _ keyword: String, at place: Int
  ) throws(JSONSchemaError) -> (schema: Int, isDynamic: Bool) {
    guard case .string(let text) = value else {
      throw fault(
        .keyword, "'\(keyword)' is an address, not \(value.brief)", help: "Write it as a string",
        at: place, keyword)
    }
    let reference = URIReference(text)
    let resource = try resource(of: reference, text, keyword, at: place)
    guard let fragment = (reference.fragment ?? "").percentDecoded else {
      throw fault(
        .reference, "\(text.quoted) has a broken % escape",
        help: "Write % itself as %25", at: place, keyword)
    }
    let found: Int
    var isDynamic = false
    if fragment.isEmpty || fragment.utf8.first == UInt8(ascii: "/") {
      found = try follow(fragment, in: resource, text, keyword, at: place)
    } else if let anchor = registry.resources[resource].anchors[ExactText(fragment)] {
      found = anchor.place
      isDynamic = anchor.isDynamic
    } else {
      let names = registry.resources[resource].anchors.keys.map { $0.text }.sorted()
      throw fault(
        .reference, "\(text.quoted) leads to nothing: there is no anchor '\(fragment.shortened)'",
        help: Self.hint(fragment, names) ?? "Name a schema with $anchor, or refer by #/$defs/…",
        at: place, keyword)
    }
    try addSchema(at: found)
    return (registry.places[found].schema ?? 0, isDynamic)
  }

  /// The resource that a reference leads to.
  private mutating func resource(
    of reference: URIReference, _ text: String, _ keyword: String, at place: Int
  ) throws(JSONSchemaError) -> Int {
    let home = registry.places[place].resource
    if reference.scheme == nil, reference.authority == nil, reference.path.isEmpty,
      reference.query == nil
    {
      return home
    }
    let base = URIReference(registry.resources[home].address)
    let address = reference.resolved(against: base).document
    guard address.utf8.count <= Self.addressLimit else { throw tooLong(at: place, keyword) }
    if let known = registry.resource(at: address) { return known }
    if let metaSchema = MetaSchemas.text(at: address).flatMap({ try? JSONReader.value(of: $0) }) {
      let next = registry.resources.count
      try addDocument(metaSchema, address: address)
      return next
    }
    throw fault(
      .remoteReference,
      "\(address.quoted) is not in this document, and remote references are not fetched",
      help: "Copy that schema into $defs, with its address as its $id", at: place, keyword)
  }

  /// The place that a pointer leads to.
  private mutating func follow(
    _ pointer: String, in resource: Int, _ text: String, _ keyword: String, at place: Int
  ) throws(JSONSchemaError) -> Int {
    guard let tokens = pointer.pointerTokens else {
      throw fault(
        .reference, "\(text.quoted) has a broken ~ escape",
        help: "Write ~ in a key as ~0, and / as ~1", at: place, keyword)
    }
    var found = registry.resources[resource].root
    for token in tokens {
      let value = registry.places[found].value
      let step: DataPath.Step? =
        if case .array = value { token.arrayIndex.map { .index($0) } } else { .key(token) }
      guard let step, let next = registry.child(of: found, step) else {
        throw fault(
          .reference, "\(text.quoted) leads to nothing: there is no '\(token.shortened)'",
          help: Self.hint(token, value.object?.keys ?? []) ?? "Point at a schema that is there",
          at: place, keyword)
      }
      found = next
    }
    return found
  }

  private static func hint(_ name: String, _ candidates: [String]) -> String? {
    nearest(to: name, among: candidates).map { "Did you mean '\($0)'?" }
  }

  /// Gives each `$dynamicRef` the anchors of its name, and makes those with one target plain.
  mutating func linkDynamicReferences() {
    var groups: [ExactText: Int] = [:]
    for index in registry.subschemas.indices {
      for (number, keyword) in registry.subschemas[index].keywords.enumerated() {
        guard case .dynamicReference(let reference) = keyword.rule else { continue }
        let target = registry.places[registry.subschemas[reference.fallback].place].value
        let name = ExactText(target["$dynamicAnchor"]?.string ?? "")
        let group = groups[name] ?? addGroup(of: name)
        groups[name] = group
        let rule =
          registry.dynamicGroups[group].count > 1
          ? Rule.dynamicReference(
            Rule.DynamicReference(fallback: reference.fallback, group: group))
          : .reference(reference.fallback)
        registry.subschemas[index].keywords[number] = Keyword(name: keyword.name, rule: rule)
      }
    }
  }

  private mutating func addGroup(of name: ExactText) -> Int {
    var targets: [DynamicTarget] = []
    for (index, resource) in registry.resources.enumerated() {
      guard let anchor = resource.anchors[name], anchor.isDynamic,
        let schema = registry.places[anchor.place].schema
      else { continue }
      targets.append(DynamicTarget(resource: index, schema: schema))
    }
    registry.dynamicGroups.append(targets)
    return registry.dynamicGroups.count - 1
  }
}

extension String {
  /// The number that an array index in a pointer stands for.
  fileprivate var arrayIndex: Int? {
    guard utf8.count < 10, utf8.allSatisfy({ $0.isASCIIDigit }) else { return nil }
    return utf8.count > 1 && utf8.first == UInt8(ascii: "0") ? nil : Int(self)
  }
}
