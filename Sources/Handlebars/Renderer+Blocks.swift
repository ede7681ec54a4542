import Values

extension Renderer {
  mutating func each(
    _ value: Value?, _ names: Program.Span, _ body: Program.Span, _ inverse: Program.Span
  ) throws(HandlebarsError) {
    switch value {
    case .array(let items) where !items.isEmpty:
      for (index, item) in items.enumerated() {
        let frame = Frame(context: item, index: index, isLast: index == items.count - 1)
        try turn(frame, names, body)
      }
    case .object(let object) where !object.isEmpty:
      for (index, entry) in object.entries.enumerated() {
        let frame = Frame(
          context: entry.value, index: index, key: entry.key, isLast: index == object.count - 1)
        try turn(frame, names, body)
      }
    default: try render(inverse)
    }
  }

  private mutating func turn(
    _ frame: Frame, _ names: Program.Span, _ body: Program.Span
  ) throws(HandlebarsError) {
    turns += 1
    guard turns <= limits.turns else {
      throw error("Lists go on for more than \(limits.turns) turns")
    }
    try render(body, in: frame, names)
  }

  mutating func with(
    _ value: Value?, _ names: Program.Span, _ body: Program.Span, _ inverse: Program.Span
  ) throws(HandlebarsError) {
    guard let value, Optional(value).isTruthy || value.number == 0 else {
      return try render(inverse)
    }
    try render(body, in: Frame(context: value), names)
  }

  /// `{{#x}}`: what Handlebars calls `blockHelperMissing`.
  mutating func section(
    _ value: Value?, _ names: Program.Span, _ body: Program.Span, _ inverse: Program.Span
  ) throws(HandlebarsError) {
    switch value {
    case nil, .null, .bool(false): try render(inverse)
    case .bool(true): try render(body)
    case .array: try each(value, names, body, inverse)
    case let value?: try render(body, in: Frame(context: value), names)
    }
  }

  /// Renders a block's body in a context of its own, its parameters bound.
  private mutating func render(
    _ body: Program.Span, in frame: Frame, _ names: Program.Span
  ) throws(HandlebarsError) {
    frames.append(frame)
    if names.count > 0 { bind(names, frame) }
    try render(body)
    frames.removeLast()
  }

  /// Gives the block's parameters their values: the context, then the index or key.
  private mutating func bind(_ names: Program.Span, _ frame: Frame) {
    var values = [frame.context]
    if frame.index >= 0 { values.append(frame.key.map { .string($0) } ?? Value(frame.index)) }
    for (name, value) in zip(names.range, values) {
      frames[frames.count - 1].locals.append((self.names[name], value))
    }
  }
}
