import Values

/// A value while an expression runs.
enum Datum {
  case undefined
  case null
  case bool(Bool)
  case number(Double)
  case string(Text)
  case list(ListObject)
  case record(RecordObject)
  case function(FunctionObject)

  init(_ value: Value) {
    switch value {
    case .null: self = .null
    case .bool(let bool): self = .bool(bool)
    case .number(let number): self = .number(number)
    case .string(let string): self = .string(Text(string))
    case .array(let items): self = .list(ListObject(items.map(Slot.source)))
    case .object(let object):
      self = .record(
        RecordObject(names: object.entries.map { $0.key }, object.entries.map { .source($0.value) })
      )
    }
  }

  init(_ result: ExpressionResult) {
    switch result {
    case .undefined: self = .undefined
    case .value(let value): self = Datum(value)
    }
  }

  /// What the world outside gets; undefined list items become null, undefined members go.
  func result(at span: Span) throws(Fault) -> ExpressionResult {
    switch self {
    case .undefined: return .undefined
    case .null: return .value(.null)
    case .bool(let bool): return .value(.bool(bool))
    case .number(let number): return .value(.number(number))
    case .string(let text): return .value(.string(text.string))
    case .list(let list):
      var items: [Value] = []
      for slot in list.slots { items.append(try slot.value(at: span) ?? .null) }
      return .value(.array(items))
    case .record(let record):
      var object = Object()
      for (name, slot) in zip(record.names, record.slots) {
        if let value = try slot.value(at: span) { object[name] = value }
      }
      return .value(.object(object))
    case .function:
      throw Fault(kind: .type, message: "A function is no result", span: span)
    }
  }

  /// Names that lead to prototypes.
  static func isForbidden(_ name: String) -> Bool {
    name == "__proto__" || name == "constructor" || name == "prototype"
  }
}

/// A member or item, taken over from the data outside only when it is looked at.
enum Slot {
  case source(Value)
  case datum(Datum)

  func value(at span: Span) throws(Fault) -> Value? {
    switch self {
    case .source(let value): value
    case .datum(let datum): try datum.result(at: span).value
    }
  }
}

/// A list; two are the same where they are the same object.
final class ListObject {
  private(set) var slots: [Slot]

  init(_ slots: [Slot]) { self.slots = slots }

  convenience init(_ items: [Datum]) { self.init(items.map(Slot.datum)) }

  var count: Int { slots.count }

  /// An item that is known to be there.
  subscript(index: Int) -> Datum {
    switch slots[index] {
    case .datum(let datum): return datum
    case .source(let value):
      let datum = Datum(value)
      slots[index] = .datum(datum)
      return datum
    }
  }
}

/// A mapping; two are the same where they are the same object.
final class RecordObject {
  let names: [String]
  private(set) var slots: [Slot]

  init(names: [String], _ slots: [Slot]) {
    self.names = names
    self.slots = slots
  }

  /// A member; of equal names the last one counts.
  subscript(name: Text) -> Datum? {
    guard let index = names.lastIndex(where: { $0.utf16.elementsEqual(name.units) }) else {
      return nil
    }
    switch slots[index] {
    case .datum(let datum): return datum
    case .source(let value):
      let datum = Datum(value)
      slots[index] = .datum(datum)
      return datum
    }
  }
}

/// A function that is handed to a method.
final class FunctionObject {
  let parameters: [String]
  let body: Syntax

  init(parameters: [String], body: Syntax) {
    self.parameters = parameters
    self.body = body
  }
}
