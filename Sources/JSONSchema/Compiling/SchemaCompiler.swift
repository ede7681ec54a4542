import Diagnostics
import Values

/// Reads a schema document: finds its schemas, then reads their keywords.
struct SchemaCompiler {
  /// How deep schemas may nest.
  static let depthLimit = 512
  /// How many bytes an address may have, for schemas within inherit what it begins with.
  static let addressLimit = 4096

  var registry = Registry()
  private var depth = 0

  /// Reads a document whose root is a schema.
  ///
  /// - Throws: `JSONSchemaError` for the first fault.
  static func read(_ schema: Value) throws(JSONSchemaError) -> Registry {
    var compiler = SchemaCompiler()
    try compiler.addDocument(schema, address: "")
    var next = 0
    // References may find further schemas while keywords are read.
    while next < compiler.registry.subschemas.count {
      try compiler.readKeywords(of: next)
      next += 1
    }
    compiler.linkDynamicReferences()
    try compiler.refuseLoops()
    return compiler.registry
  }

  /// Adds a document with everything in it that is a schema.
  mutating func addDocument(_ schema: Value, address: String) throws(JSONSchemaError) {
    try addSchema(at: registry.addRoot(schema, address: address))
  }

  /// Adds the schema at a place and those in it.
  mutating func addSchema(at place: Int) throws(JSONSchemaError) {
    guard registry.places[place].schema == nil else { return }
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit {
      throw JSONSchemaError(
        .depth, "Schemas may nest \(Self.depthLimit) levels deep, and this is deeper",
        help: "Move inner schemas to $defs and refer to them",
        at: DataPath(Array(registry.path(to: place).steps.prefix(8))))
    }
    switch registry.places[place].value {
    case .bool(let bool):
      registry.addSchema(at: place)
      registry.subschemas[registry.subschemas.count - 1].constant = bool
    case .object(let object):
      try addIdentifiers(of: object, at: place)
      registry.addSchema(at: place)
      for entry in object { try addSchemas(in: entry, below: place) }
    case let other:
      throw fault(
        .keyword, "A schema is an object, true or false, not \(other.brief)",
        help: "Write true where everything is allowed", at: place)
    }
  }

  private mutating func addSchemas(
    in entry: Object.Entry, below parent: Int
  ) throws(JSONSchemaError) {
    guard let kind = KeywordKind(entry.key) else { return }
    let place = registry.child(of: parent, .key(entry.key), value: entry.value)
    switch (kind, entry.value) {
    case (.schema, _): try addSchema(at: place)
    case (.list, .array(let items)):
      for (index, item) in items.enumerated() {
        try addSchema(at: registry.child(of: place, .index(index), value: item))
      }
    case (.map, .object(let object)):
      for entry in object {
        try addSchema(at: registry.child(of: place, .key(entry.key), value: entry.value))
      }
    case (.list, let other):
      throw fault(
        .keyword, "'\(entry.key)' is a list of schemas, not \(other.brief)",
        help: "Put the schemas in [ ]", at: place)
    case (.map, let other):
      throw fault(
        .keyword, "'\(entry.key)' has a schema under each of its keys, and is \(other.brief)",
        help: "Write an object", at: place)
    }
  }

  /// An error at a place.
  func fault(
    _ kind: JSONSchemaError.Kind, _ message: String, help: String, at place: Int,
    _ key: String? = nil
  ) -> JSONSchemaError {
    var path = registry.path(to: place)
    if let key { path = path[key] }
    return JSONSchemaError(kind, message, help: help, at: path)
  }
}
