import Values

extension Machine {
  /// `JSON.parse`, as lists and mappings of the expression's own.
  mutating func parsedJSON(_ text: Text) throws(Fault) -> Datum {
    try budget.take(32 * text.size)
    do throws(JSONError) {
      return Self.own(try JSONReader.value(of: text.string))
    } catch {
      throw Fault(
        kind: .type, message: "The text is no JSON: " + error.message, help: error.help,
        span: .unknown)
    }
  }

  private static func own(_ value: Value) -> Datum {
    switch value {
    case .null: .null
    case .bool(let bool): .bool(bool)
    case .number(let number): .number(number)
    case .string(let string): .string(string)
    case .array(let items): .list(ListObject(items.map { own($0) }))
    case .object(let object):
      .record(
        RecordObject(
          names: object.entries.map { .string($0.key) },
          values: object.entries.map { own($0.value) }))
    }
  }

  /// `JSON.stringify`, with names to keep and an indent.
  mutating func jsonText(_ arguments: Arguments) throws(Fault) -> Datum {
    var writing = JSONWriting()
    switch arguments[1] {
    case .list, .outsideList:
      var names: [Text] = []
      for item in ListView(arguments[1])?.items ?? [] where item.isText || item.isNumber {
        let name = try text(of: item)
        if !names.contains(name) { names.append(name) }
      }
      writing.names = names
    case .function, .builtin, .method:
      throw Fault(
        kind: .notAllowed, message: "'JSON.stringify' takes no function in the language",
        help: "Change the data with 'map' before", span: .unknown)
    default: break
    }
    switch arguments[2] {
    case .number(let number):
      writing.indent = .string(String(repeating: " ", count: Int(min(max(number.integral, 0), 10))))
    case .string, .units:
      let text = Text(arguments[2])
      writing.indent = text.part(0..<min(10, text.count))
    default: break
    }
    return try write(arguments[0], &writing) ? Datum(writing.result.text) : .undefined
  }

  /// Whether there was something to write: undefined and functions are nothing.
  private mutating func write(
    _ datum: Datum, _ writing: inout JSONWriting
  ) throws(Fault) -> Bool {
    try budget.take(8)
    switch datum {
    case .undefined, .hole, .function, .builtin, .method: return false
    case .number(let number) where !number.isFinite: writing.append("null")
    case .null, .bool, .number: writing.result.append(try text(of: datum))
    case .string, .units:
      let text = Text(datum)
      try budget.take(2 * text.size)
      writing.result.append(text.quoted)
    case .list, .outsideList: try writeList(datum, &writing)
    case .record, .outsideRecord: try writeRecord(datum, &writing)
    }
    return true
  }

  private mutating func writeList(
    _ datum: Datum, _ writing: inout JSONWriting
  ) throws(Fault) {
    guard let list = ListView(datum) else { return }
    writing.open("[")
    for index in 0..<list.count {
      try budget.take(writing.separate(isFirst: index == 0))
      if try !write(list[index], &writing) { writing.append("null") }
    }
    writing.close("]", isEmpty: list.count == 0)
  }

  private mutating func writeRecord(
    _ datum: Datum, _ writing: inout JSONWriting
  ) throws(Fault) {
    writing.open("{")
    var isEmpty = true
    for (name, value) in jsonEntries(datum, writing.names) {
      switch value {
      case .undefined, .hole, .function, .builtin, .method: continue
      default: break
      }
      try budget.take(writing.separate(isFirst: isEmpty) + 2 * name.size)
      isEmpty = false
      writing.result.append(name.quoted)
      writing.append(writing.indent.isEmpty ? ":" : ": ")
      _ = try write(value, &writing)
    }
    writing.close("}", isEmpty: isEmpty)
  }

  private func jsonEntries(_ datum: Datum, _ names: [Text]?) -> [(name: Text, value: Datum)] {
    guard let names else { return entries(of: datum) }
    let record = RecordView(datum)
    return names.compactMap { name in record?[name].map { (name, $0) } }
  }
}

/// A JSON text on its way.
private struct JSONWriting {
  var result = TextBuilder()
  /// The members to write; nil for all.
  var names: [Text]?
  var indent = Text.string("")
  private var level = 0

  mutating func append(_ string: String) { result.append(.string(string)) }

  mutating func open(_ bracket: String) {
    append(bracket)
    level += 1
  }

  /// A comma where one is due, and a new line; says how many bytes that took.
  mutating func separate(isFirst: Bool) -> Int {
    if !isFirst { append(",") }
    return 1 + breakLine()
  }

  private mutating func breakLine() -> Int {
    if indent.isEmpty { return 0 }
    append("\n")
    for _ in 0..<level { result.append(indent) }
    return 1 + level * indent.size
  }

  mutating func close(_ bracket: String, isEmpty: Bool) {
    level -= 1
    if !isEmpty { _ = breakLine() }
    append(bracket)
  }
}

extension Text {
  /// As JSON writes it; halves of surrogate pairs are escaped.
  fileprivate var quoted: Text {
    let hex = Array("0123456789abcdef".utf16)
    var units: [UInt16] = [0x22]
    func escape(_ unit: UInt16) -> [UInt16] {
      [0x5C, 0x75] + [12, 8, 4, 0].map { hex[Int(unit >> $0 & 15)] }
    }
    for character in characters {
      let part = character.units
      switch part[0] {
      case 0x22, 0x5C: units += [0x5C, part[0]]
      case 0x08: units += [0x5C, 0x62]
      case 0x09: units += [0x5C, 0x74]
      case 0x0A: units += [0x5C, 0x6E]
      case 0x0C: units += [0x5C, 0x66]
      case 0x0D: units += [0x5C, 0x72]
      case 0..<0x20: units += escape(part[0])
      case 0xD800...0xDFFF where part.count == 1: units += escape(part[0])
      default: units += part
      }
    }
    return Text(units + [0x22])
  }
}
