import Values

extension Renderer {
  mutating func each(
    _ value: Value?, _ body: Int32, _ inverse: Int32
  ) throws(HandlebarsError) {
    switch value {
    case .array(let items) where !items.isEmpty:
      let turns = startTurns(of: body)
      for index in items.indices {
        data[turns.datum].index = index
        data[turns.datum].isLast = index == items.count - 1
        if turns.hasNames {
          locals[local].item = items[index]
          locals[local].key = Value(index)
        }
        try turn(items[index], turns, body)
      }
      endTurns(turns)
    case .object(let object) where !object.isEmpty:
      let turns = startTurns(of: body)
      for (index, entry) in object.entries.enumerated() {
        data[turns.datum].index = index
        data[turns.datum].key = entry.key
        data[turns.datum].isLast = index == object.count - 1
        if turns.hasNames {
          locals[local].item = entry.value
          locals[local].key = .string(entry.key)
        }
        try turn(entry.value, turns, body)
      }
      endTurns(turns)
    default: try renderHere(inverse)
    }
  }

  /// Where the turns of a loop have their context and data, and what was in force before.
  private struct Turns {
    let frame: Int
    let outer: Int
    let datum: Int
    let outerDatum: Int
    let outerLocal: Int
    let hasNames: Bool
  }

  private mutating func startTurns(of body: Int32) -> Turns {
    let turns = Turns(
      frame: frames.count, outer: frame, datum: data.count, outerDatum: datum, outerLocal: local,
      hasNames: tables.bodies[Int(body)].hasNames)
    frames.append(Frame(context: .null, parent: frame))
    data.append(Data(parent: datum, block: data[datum].block))
    datum = turns.datum
    if turns.hasNames {
      locals.append(Locals(item: .null, parent: local))
      local = locals.count - 1
    }
    return turns
  }

  private mutating func turn(
    _ context: Value, _ loop: Turns, _ body: Int32
  ) throws(HandlebarsError) {
    turns += 1
    guard turns <= limits.turns else {
      throw error("Lists go on for more than \(limits.turns) turns")
    }
    frame = context.isSame(as: frames[loop.outer].context) ? loop.outer : loop.frame
    frames[loop.frame].context = context
    try render(body, outer: loop.outer)
  }

  private mutating func endTurns(_ turns: Turns) {
    if turns.hasNames { locals.removeLast() }
    local = turns.outerLocal
    data.removeLast()
    datum = turns.outerDatum
    frames.removeLast()
    frame = turns.outer
  }

  mutating func with(
    _ value: Value?, _ body: Int32, _ inverse: Int32
  ) throws(HandlebarsError) {
    guard let value, Optional(value).isTruthy || value.number == 0 else {
      return try renderHere(inverse)
    }
    try render(body, in: value)
  }

  /// `{{#x}}`: what Handlebars calls `blockHelperMissing`.
  mutating func section(
    _ value: Value?, _ body: Int32, _ inverse: Int32
  ) throws(HandlebarsError) {
    switch value {
    case nil, .null, .bool(false): try renderHere(inverse, isHelper: false)
    case .bool(true): try renderHere(body, isHelper: false)
    case .array(let items) where items.isEmpty: try renderHere(inverse, isHelper: false)
    case .array: try each(value, body, inverse)
    case let value?: try render(body, in: value)
    }
  }

  /// Renders a block's body in a context of its own, which is its parameter.
  private mutating func render(_ body: Int32, in context: Value) throws(HandlebarsError) {
    let (outer, outerLocal) = (frame, local)
    bind(body, context)
    if !context.isSame(as: frames[outer].context) {
      frames.append(Frame(context: context, parent: outer))
      frame = frames.count - 1
      try render(body, outer: outer)
      frames.removeLast()
      frame = outer
    } else {
      try render(body, outer: outer)
    }
    unbind(outerLocal)
  }

  /// Renders a block's body in the context that is in force.
  mutating func renderHere(
    _ body: Int32, isHelper: Bool = true
  ) throws(HandlebarsError) {
    let (outer, outerLocal) = (frame, local)
    bind(body, .null)
    if isHelper, case .null = frames[outer].context {
      // Handlebars.js has a helper's block see an empty object in place of null.
      let parent = frames[outer].isUndefined ? outer : frames[outer].parent
      frames.append(Frame(context: .object(Object()), parent: parent))
      frame = frames.count - 1
      try render(body, outer: outer)
      frames.removeLast()
      frame = outer
    } else {
      try render(body, outer: outer)
    }
    unbind(outerLocal)
  }

  @inline(__always)
  private mutating func bind(_ body: Int32, _ item: Value) {
    guard tables.bodies[Int(body)].hasNames else { return }
    locals.append(Locals(item: item, parent: local))
    local = locals.count - 1
  }

  @inline(__always)
  private mutating func unbind(_ outer: Int) {
    guard local != outer else { return }
    locals.removeLast()
    local = outer
  }
}

extension Value {
  /// Whether ECMAScript's `==` would call both the same, by identity where they hold something:
  /// a block whose context is the one in force does not add a level for `..`.
  @inline(__always)
  func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.object(let left), .object(let right)):
      left.count == right.count && (left.isEmpty || left.entries.start == right.entries.start)
    case (.array(let left), .array(let right)):
      left.count == right.count && (left.isEmpty || left.start == right.start)
    case (.string(let left), .string(let right)): left.isExactly(right)
    case (.number(let left), .number(let right)): left == right
    case (.bool(let left), .bool(let right)): left == right
    case (.null, .null): true
    default: false
    }
  }
}

extension Array {
  fileprivate var start: UnsafePointer<Element>? {
    withUnsafeBufferPointer { $0.baseAddress }
  }
}
