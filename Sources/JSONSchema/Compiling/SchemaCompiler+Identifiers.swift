import Values

extension SchemaCompiler {
  /// Takes note of `$schema`, `$id`, `$anchor` and `$dynamicAnchor`.
  mutating func addIdentifiers(of object: Object, at place: Int) throws(JSONSchemaError) {
    if let dialect = object["$schema"] { try check(dialect: dialect, at: place) }
    if let id = object["$id"] { try addResource(id, at: place) }
    if let anchor = object["$anchor"] {
      try add(anchor, "$anchor", isDynamic: false, at: place)
    }
    if let anchor = object["$dynamicAnchor"] {
      try add(anchor, "$dynamicAnchor", isDynamic: true, at: place)
    }
  }

  /// The fault of an address beyond all measure.
  func tooLong(at place: Int, _ keyword: String) -> JSONSchemaError {
    fault(
      .identifier, "'\(keyword)' makes an address of more than \(Self.addressLimit) bytes",
      help: "Choose a shorter one", at: place, keyword)
  }

  /// Refuses the drafts that mean other things by the same words.
  private func check(dialect: Value, at place: Int) throws(JSONSchemaError) {
    guard case .string(let address) = dialect else {
      throw fault(
        .dialect, "'$schema' is an address, not \(dialect.brief)",
        help: "Write \"https://json-schema.org/draft/2020-12/schema\"", at: place, "$schema")
    }
    let older = ["draft-03/", "draft-04/", "draft-06/", "draft-07/", "draft/2019-09/"]
    for draft in older {
      for scheme in ["http", "https"] {
        guard address.utf8.starts(with: (scheme + "://json-schema.org/" + draft).utf8) else {
          continue
        }
        throw fault(
          .dialect, "The schema is for \(draft.dropLast()), and only draft 2020-12 is read",
          help: "Bring it up to date, and set $schema to "
            + "\"https://json-schema.org/draft/2020-12/schema\"", at: place, "$schema")
      }
    }
  }

  private mutating func addResource(_ id: Value, at place: Int) throws(JSONSchemaError) {
    guard case .string(let text) = id else {
      throw fault(
        .identifier, "'$id' is an address, not \(id.brief)", help: "Write it as a string",
        at: place, "$id")
    }
    let reference = URIReference(text)
    guard reference.fragment ?? "" == "" else {
      throw fault(
        .identifier, "'$id' has a fragment: \(text.quoted)",
        help: "Leave out what follows #, or name the schema with $anchor", at: place, "$id")
    }
    let base = registry.resources[registry.places[place].resource]
    let address = reference.resolved(against: URIReference(base.address)).document
    guard address.utf8.count <= Self.addressLimit else { throw tooLong(at: place, "$id") }
    // The root of the document is a resource already, under the address it was read from.
    if base.root == place && base.address.isExactly(address) { return }
    guard registry.resource(at: address) == nil else {
      throw fault(
        .identifier, "Two schemas have the address \(address.quoted)",
        help: "Give each an $id of its own", at: place, "$id")
    }
    registry.addResource(address, root: place)
  }

  private mutating func add(
    _ anchor: Value, _ keyword: String, isDynamic: Bool, at place: Int
  ) throws(JSONSchemaError) {
    guard case .string(let name) = anchor, name.isAnchorName else {
      throw fault(
        .identifier, "'\(keyword)' is no name: \(anchor.brief)",
        help: "Begin with a letter or _, and go on with letters, digits, - . and _", at: place,
        keyword)
    }
    let resource = registry.places[place].resource
    let key = ExactText(name)
    if let known = registry.resources[resource].anchors[key], known.place != place {
      throw fault(
        .identifier, "Two schemas have the anchor '\(name)'", help: "Rename one of them",
        at: place, keyword)
    }
    let wasDynamic = registry.resources[resource].anchors[key]?.isDynamic ?? false
    registry.resources[resource].anchors[key] = Resource.Anchor(
      place: place, isDynamic: isDynamic || wasDynamic)
  }
}

extension String {
  /// Whether it is an anchor: `[A-Za-z_][-A-Za-z0-9._]*`.
  fileprivate var isAnchorName: Bool {
    guard let first = utf8.first, first.isASCIILetter || first == UInt8(ascii: "_") else {
      return false
    }
    return utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "-._".utf8.contains($0) }
  }
}

extension UInt8 {
  var isASCIILetter: Bool {
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }
  var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
