import Values

/// Writes `TypedDict`s, those that are used before those that use them.
struct PythonWriter {
  private(set) var text = ""
  private var names: TypeNames

  init(names: TypeNames) { self.names = names }

  /// Declares a record, and first the records in it.
  mutating func declare(_ name: String, _ notes: [String], _ fields: [ShapedField]) {
    let types = fields.map { field in
      let type = self.type(of: field.shape, path: name + "_" + field.name.asTypeName)
      return field.isRequired ? type : "NotRequired[\(type)]"
    }
    let members = Array(zip(fields, types))
    if fields.allSatisfy({ PythonWords.canBeAttribute($0.name) && !names.isTaken($0.name) }) {
      declareClass(name, notes, members)
    } else {
      declareFunctionally(name, notes, members)
    }
  }

  private mutating func declareClass(
    _ name: String, _ notes: [String], _ members: [(ShapedField, String)]
  ) {
    text += "\n\nclass \(name)(TypedDict):\n"
    let words = notes.map { $0.inOneLine }.filter { !$0.isEmpty }.joined(separator: ": ")
    if !words.isEmpty { text += "    " + PythonWords.quoted(words) + "\n" }
    if words.isEmpty, members.isEmpty { text += "    pass\n" }
    for (field, type) in members {
      text += comments(field, "    ") + "    \(field.name): \(type)\n"
    }
  }

  /// For names that a class cannot have as attributes.
  private mutating func declareFunctionally(
    _ name: String, _ notes: [String], _ members: [(ShapedField, String)]
  ) {
    text += "\n\n"
    for note in notes where !note.inOneLine.isEmpty { text += "# \(note.inOneLine)\n" }
    text += "\(name) = TypedDict(\n    \"\(name)\",\n    {\n"
    for (field, type) in members {
      text += comments(field, "        ")
      text += "        \(PythonWords.quoted(field.name)): \(type),\n"
    }
    text += "    },\n)\n"
  }

  private func comments(_ field: ShapedField, _ margin: String) -> String {
    field.notes.map { $0.inOneLine }.filter { !$0.isEmpty }
      .reduce(into: "") { $0 += margin + "# " + $1 + "\n" }
  }

  private mutating func type(of shape: DataShape, path: String) -> String {
    switch shape {
    case .unknown: return "Any"
    case .text: return "str"
    case .number: return "float"
    case .integer: return "int"
    case .boolean: return "bool"
    case .null: return "None"
    case .literal(let value): return union([.literal(value)], path)
    case .list(let item): return "list[\(type(of: item, path: path + "_Item"))]"
    case .map(let member): return "Mapping[str, \(type(of: member, path: path + "_Value"))]"
    case .record(let fields, _):
      let name = names.take(path)
      declare(name, [], fields)
      return name
    case .choice(let members): return union(members, path)
    }
  }

  /// The literals together, then the rest.
  private mutating func union(_ shapes: [DataShape], _ path: String) -> String {
    var literals: [String] = []
    var others: [String] = []
    for shape in shapes {
      if case .literal(let value) = shape, let literal = PythonWords.literal(value) {
        literals.append(literal)
      } else if case .literal = shape {
        others.append("float")
      } else {
        others.append(type(of: shape, path: path))
      }
    }
    var types = literals.isEmpty ? [] : ["Literal[" + literals.joined(separator: ", ") + "]"]
    for other in others where !types.contains(other) { types.append(other) }
    return types.joined(separator: " | ")
  }
}
