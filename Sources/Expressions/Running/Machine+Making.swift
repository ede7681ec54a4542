extension Machine {
  /// The instructions that make lists, mappings, texts and functions, or take them apart.
  mutating func make(_ step: Instruction, _ top: Stack, _ frame: Stack) throws(Fault) -> Stack {
    let a = Int(step.a)
    switch step.operation {
    case .list:
      let list = ListObject(Array(UnsafeBufferPointer(start: top - a, count: a)))
      return Self.replace(top, a, with: try checked(list))
    case .emptyList: return Self.push(.list(ListObject()), top)
    case .append, .appendAll:
      if case .list(let list) = top[-2] { try append(top[-1], to: list, step.operation) }
      return Self.drop(top)
    case .appendHole:
      if case .list(let list) = top[-1] { list.append(.hole) }
      return top
    case .record:
      let names = program.keyLists[a].map { program.keys.at[$0].text }
      let values = Array(UnsafeBufferPointer(start: top - names.count, count: names.count))
      let record = RecordObject(names: names, values: values)
      return Self.replace(top, names.count, with: try checked(record))
    case .emptyRecord: return Self.push(.record(RecordObject()), top)
    case .set:
      if case .record(let record) = top[-2] {
        try set(program.keys.at[a].text, top[-1], in: record)
      }
      return Self.drop(top)
    case .setComputed:
      if case .record(let record) = top[-3] { try set(Text(top[-2]), top[-1], in: record) }
      return Self.drop(Self.drop(top))
    case .setAll:
      if case .record(let record) = top[-2] {
        for (name, value) in entries(of: top[-1]) { try set(name, value, in: record) }
      }
      return Self.drop(top)
    case .text: return Self.replace(top, a, with: try joined(top - a, a))
    case .toName:
      top[-1] = Datum(try propertyName(top[-1]))
      return top
    case .function:
      let captured = program.functions.at[a].captures.map { frame[$0.outer] }
      let function = FunctionObject(index: a, captured: captured)
      if function.depth > Budget.deepest { throw Budget.tooDeep }
      try budget.take(48 + 24 * captured.count)
      return Self.push(.function(function), top)
    default: return try takeApart(step, top)
    }
  }

  private mutating func takeApart(_ step: Instruction, _ top: Stack) throws(Fault) -> Stack {
    let a = Int(step.a)
    switch step.operation {
    case .spread:
      top[-1] = .list(ListObject(try spread(top[-1])))
      return top
    case .element:
      guard let list = ListView(top[-1]), a < list.count else { return Self.push(.undefined, top) }
      return Self.push(list.item(a), top)
    case .rest:
      let items = ListView(top[-1])?.items.dropFirst(a) ?? []
      return Self.push(try checked(ListObject(Array(items))), top)
    case .others:
      let left = program.keyLists[a].map { program.keys.at[$0].text }
      let record = RecordObject()
      for (name, value) in entries(of: top[-1]) where !left.contains(name) {
        try set(name, value, in: record)
      }
      return Self.push(.record(record), top)
    case .requireObject: if top[-1].isNullish { throw nothing(top[-1]) }
    case .requireFunction:
      switch top[-1] {
      case .function, .builtin, .method: break
      default:
        throw Fault(
          kind: .type, message: top[-1].kind.capitalizedFirst + " is no function",
          help: "Write x => value", span: .unknown)
      }
    default: break
    }
    return top
  }

  // MARK: - The stack

  private static func push(_ datum: Datum, _ top: Stack) -> Stack {
    top.initialize(to: datum)
    return top + 1
  }

  // MARK: - Lists and mappings

  /// A list that an expression made, if it may be.
  mutating func checked(_ list: ListObject) throws(Fault) -> Datum {
    try budget.take(64 + 24 * list.items.count)
    if list.depth > Budget.deepest { throw Budget.tooDeep }
    return .list(list)
  }

  mutating func checked(_ record: RecordObject) throws(Fault) -> Datum {
    try budget.take(64 + 48 * record.names.count)
    if record.depth > Budget.deepest { throw Budget.tooDeep }
    return .record(record)
  }

  private mutating func append(
    _ datum: Datum, to list: ListObject, _ operation: Operation
  ) throws(Fault) {
    if operation == .append {
      try budget.take(24)
      list.append(datum)
    } else {
      for item in try spread(datum) { list.append(item) }
    }
    if list.depth > Budget.deepest { throw Budget.tooDeep }
  }

  /// Sets a member while a mapping is being made; names are looked for one after the other.
  mutating func set(_ name: Text, _ value: Datum, in record: RecordObject) throws(Fault) {
    try budget.spend(record.names.count / 4)
    try budget.take(48)
    record.set(name, value)
    if record.depth > Budget.deepest { throw Budget.tooDeep }
  }

  /// What `...` takes out of a list or text.
  mutating func spread(_ datum: Datum) throws(Fault) -> [Datum] {
    if let list = ListView(datum) {
      try budget.take(24 * list.count)
      return list.items.map { $0.isHole ? .undefined : $0 }
    }
    guard let text = Text(any: datum) else {
      throw Fault(
        kind: .type, message: "'...' takes lists and texts, not " + datum.kind,
        help: "Write ...(x ?? []) where a value may be missing", span: .unknown)
    }
    try budget.take(40 * text.count)
    return text.characters.map { Datum($0) }
  }

  /// The members that a value has itself, in ECMAScript's order.
  func entries(of datum: Datum) -> [(name: Text, value: Datum)] {
    if let record = RecordView(datum) { return record.entries }
    if let list = ListView(datum) {
      return list.items.enumerated().filter { !$0.element.isHole }.map {
        (.string(String($0.offset)), $0.element)
      }
    }
    guard let text = Text(any: datum) else { return [] }
    return text.units.enumerated().map {
      (.string(String($0.offset)), Datum(Text(unit: $0.element)))
    }
  }
}

extension Text {
  /// The text that a datum is; nil for anything else.
  init?(any datum: Datum) {
    switch datum {
    case .string(let string): self = .string(string)
    case .units(let object): self = .units(object.units)
    default: return nil
    }
  }

  /// The text that a datum is known to be.
  init(_ datum: Datum) { self = Text(any: datum) ?? .string("") }
}
