extension Evaluator {
  /// Goes the steps of a path.
  mutating func follow(_ steps: [Syntax.Access], from base: Syntax) throws(Fault) -> Datum {
    var datum = try value(of: base)
    for step in steps {
      if datum.isNullish {
        if step.isOptional { return .undefined }
        throw Fault(
          kind: .type, message: "There is nothing to read from: the value is " + datum.kind,
          help: "Write '?.' where a value may be missing", span: step.span)
      }
      // Members are looked for one after the other.
      if case .record(let record) = datum { try spend(record.names.count / 16, at: step.span) }
      switch step.kind {
      case .member(let name): datum = datum.member(name)
      case .index(let key): datum = try datum.item(try value(of: key), step.span)
      case .call(let method, let arguments):
        var values: [Datum] = []
        for argument in arguments { values.append(try value(of: argument)) }
        datum = try call(method, of: datum, values, step.span)
      }
    }
    return datum
  }
}

extension Datum {
  /// A member of its own, and `length`.
  func member(_ name: Text) -> Datum {
    switch self {
    case .record(let record): return record[name] ?? .undefined
    case .list(let list):
      if name == Text("length") { return .number(Double(list.count)) }
      guard let index = name.index, index < list.count else { return .undefined }
      return list[index]
    case .string(let text):
      if name == Text("length") { return .number(Double(text.units.count)) }
      guard let index = name.index, index < text.units.count else { return .undefined }
      return .string(Text([text.units[index]]))
    default: return .undefined
    }
  }

  /// What stands in brackets may be a number.
  func item(_ key: Datum, _ span: Span) throws(Fault) -> Datum {
    if case .list(let list) = self, case .number(let number) = key {
      guard let index = Int(exactly: number), index >= 0, index < list.count else {
        return .undefined
      }
      return list[index]
    }
    let name = key.text
    if Datum.isForbidden(name.string) {
      throw Fault(
        kind: .notAllowed,
        message: "'" + name.string + "' cannot be reached: it leads to prototypes", span: span)
    }
    return member(name)
  }

  /// As an error message names it.
  var kind: String {
    switch self {
    case .undefined: "undefined"
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a text"
    case .list: "a list"
    case .record: "a mapping"
    case .function: "a function"
    }
  }
}

extension Text {
  /// The text as an index: decimal digits without leading zeros.
  var index: Int? {
    guard (1...9).contains(units.count), units.allSatisfy({ (0x30...0x39).contains($0) }),
      units.count == 1 || units[0] != 0x30
    else { return nil }
    return units.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}
