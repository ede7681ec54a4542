import Values

/// A value while an expression runs.
///
/// Lists and mappings from outside are looked at where they are: the data that an evaluation is
/// given stays alive and as it is until the evaluation ends, and no datum outlives it.
enum Datum {
  case undefined
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  /// A text with half of a surrogate pair in it.
  case units(UnitsObject)
  case outsideList(UnsafePointer<Value>)
  case outsideRecord(UnsafePointer<Value>)
  case list(ListObject)
  case record(RecordObject)
  case function(FunctionObject)
  case builtin(Builtin)
  /// A method that was read and not called.
  case method(Method)
  /// No item at all, which only lists have: `[1, , 2]`.
  case hole

  init(_ text: Text) {
    switch text {
    case .string(let string): self = .string(string)
    case .units(let units): self = .units(UnitsObject(units))
    }
  }

  /// Data from outside, which must outlive the datum.
  @inline(__always)
  init(at place: UnsafePointer<Value>) {
    switch place.pointee {
    case .null: self = .null
    case .bool(let bool): self = .bool(bool)
    case .number(let number): self = .number(number)
    case .string(let string): self = .string(string)
    case .array: self = .outsideList(place)
    case .object: self = .outsideRecord(place)
    }
  }

  static func integer(_ bits: UInt32) -> Datum { .number(Double(Int32(bitPattern: bits))) }

  /// ToBoolean.
  @inline(__always)
  var isTruthy: Bool {
    switch self {
    case .undefined, .null, .hole: false
    case .bool(let bool): bool
    case .number(let number): !(number == 0 || number.isNaN)
    case .string(let string): string.utf8.count > 0
    default: true
    }
  }

  @inline(__always)
  var isNullish: Bool {
    switch self {
    case .undefined, .null, .hole: true
    default: false
    }
  }

  var isUndefined: Bool {
    switch self {
    case .undefined, .hole: true
    default: false
    }
  }

  var isHole: Bool {
    if case .hole = self { true } else { false }
  }

  /// What `typeof` says.
  var typeName: String {
    switch self {
    case .undefined, .hole: "undefined"
    case .null, .list, .record, .outsideList, .outsideRecord: "object"
    case .bool: "boolean"
    case .number: "number"
    case .string, .units: "string"
    case .function, .builtin, .method: "function"
    }
  }

  /// As an error message names it.
  var kind: String {
    switch self {
    case .undefined, .hole: "undefined"
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string, .units: "a text"
    case .list, .outsideList: "a list"
    case .record, .outsideRecord: "a mapping"
    case .function, .builtin, .method: "a function"
    }
  }

  /// How deep lists, mappings and functions are nested in each other, data from outside aside.
  var depth: Int {
    switch self {
    case .list(let list): list.depth
    case .record(let record): record.depth
    case .function(let function): function.depth
    default: 0
    }
  }
}

/// Code units that do not all form characters.
final class UnitsObject: Sendable {
  let units: [UInt16]

  init(_ units: [UInt16]) { self.units = units }
}

/// A function that an expression made.
final class FunctionObject {
  /// Which of the program's functions it is.
  let index: Int
  /// The values of the names around it that it uses.
  let captured: [Datum]
  let depth: Int

  init(index: Int, captured: [Datum]) {
    self.index = index
    self.captured = captured
    depth = captured.reduce(0) { max($0, $1.depth) } + 1
  }
}
