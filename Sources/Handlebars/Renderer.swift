import Values

/// Renders a template: a stack of contexts and the output so far.
///
/// The tables of the program are read through pointers, which stay valid while `render` runs.
struct Renderer {
  /// What names lead to inside a block.
  private struct Frame {
    let context: Value
    /// The turn of an `each` block; -1 outside of one.
    var index = -1
    var key: String?
    var isLast = false
    var locals: [(name: String, value: Value)] = []
  }

  private let code: UnsafeBufferPointer<Program.Instruction>
  private let arguments: UnsafeBufferPointer<Program.Argument>
  private let names: UnsafeBufferPointer<String>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let set: TemplateSet
  private let limits: TemplateSet.Limits
  private var output: [UInt8]
  private var frames: [Frame]
  private var depth = 0
  private var turns = 0
  private var entry: TemplateSet.Entry

  /// Renders a template of a set; gives the error where it cannot go on.
  static func render(
    _ entry: TemplateSet.Entry, of set: TemplateSet, _ data: Value, _ limits: TemplateSet.Limits,
    into output: inout [UInt8]
  ) -> HandlebarsError? {
    let program = set.program
    return program.code.withUnsafeBufferPointer { code -> HandlebarsError? in
      program.arguments.withUnsafeBufferPointer { arguments -> HandlebarsError? in
        program.names.withUnsafeBufferPointer { names -> HandlebarsError? in
          program.bytes.withUnsafeBufferPointer { bytes -> HandlebarsError? in
            var renderer = Renderer(
              code: code, arguments: arguments, names: names, bytes: bytes, set: set,
              limits: limits, output: [], frames: [Frame(context: data)], entry: entry)
            swap(&renderer.output, &output)
            defer { swap(&renderer.output, &output) }
            do throws(HandlebarsError) {
              try renderer.render(entry.code)
              return nil
            } catch {
              return error
            }
          }
        }
      }
    }
  }

  private init(
    code: UnsafeBufferPointer<Program.Instruction>,
    arguments: UnsafeBufferPointer<Program.Argument>, names: UnsafeBufferPointer<String>,
    bytes: UnsafeBufferPointer<UInt8>, set: TemplateSet, limits: TemplateSet.Limits,
    output: [UInt8], frames: [Frame], entry: TemplateSet.Entry
  ) {
    self.code = code
    self.arguments = arguments
    self.names = names
    self.bytes = bytes
    self.set = set
    self.limits = limits
    self.output = output
    self.frames = frames
    self.entry = entry
  }

  private mutating func render(_ span: Program.Span) throws(HandlebarsError) {
    for index in Int(span.start)..<Int(span.start + span.count) { try render(code[index]) }
    guard output.count <= limits.bytes else {
      throw error("More than \(limits.bytes) bytes come out")
    }
  }

  private mutating func render(_ instruction: Program.Instruction) throws(HandlebarsError) {
    switch instruction {
    case .text(let span):
      let start = Int(span.start)
      output.append(
        contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<(start + Int(span.count))]))
    case .output(let argument, let isEscaped):
      write(value(of: argument), isEscaped: isEscaped)
    case .conditional(let argument, let isNegated, let body, let inverse):
      try render(value(of: argument).isTruthy != isNegated ? body : inverse)
    case .each(let argument, let names, let body, let inverse):
      try each(value(of: argument), names, body, inverse)
    case .with(let argument, let names, let body, let inverse):
      try with(value(of: argument), names, body, inverse)
    case .section(let argument, let isInverted, let body, let inverse):
      try section(value(of: argument), isInverted, body, inverse)
    case .partial(let index): try partial(set.program.partials[Int(index)])
    }
  }

  private mutating func write(_ value: Value?, isEscaped: Bool) {
    guard case .string(let string) = value else {
      return output.append(contentsOf: value.text.utf8)
    }
    if isEscaped {
      entry.escaping.append(string, to: &output)
    } else {
      output.append(contentsOf: string.utf8)
    }
  }

  private func error(_ message: String, at position: TextPosition = .start) -> HandlebarsError {
    HandlebarsError(message, at: position, in: entry.name)
  }

  // MARK: - Blocks

  private mutating func each(
    _ value: Value?, _ names: Program.Span, _ body: Program.Span, _ inverse: Program.Span
  ) throws(HandlebarsError) {
    switch value {
    case .array(let items) where !items.isEmpty:
      for (index, item) in items.enumerated() {
        let frame = Frame(context: item, index: index, isLast: index == items.count - 1)
        try turn(frame, names, key: Value(index), body)
      }
    case .object(let object) where !object.isEmpty:
      for (index, entry) in object.entries.enumerated() {
        let frame = Frame(
          context: entry.value, index: index, key: entry.key, isLast: index == object.count - 1)
        try turn(frame, names, key: .string(entry.key), body)
      }
    default: try render(inverse)
    }
  }

  private mutating func turn(
    _ frame: Frame, _ names: Program.Span, key: Value, _ body: Program.Span
  ) throws(HandlebarsError) {
    turns += 1
    guard turns <= limits.turns else {
      throw error("Lists go on for more than \(limits.turns) turns")
    }
    frames.append(frame)
    defer { frames.removeLast() }
    bind(names, [frame.context, key])
    try render(body)
  }

  /// Gives the innermost block's parameters their values.
  private mutating func bind(_ names: Program.Span, _ values: @autoclosure () -> [Value]) {
    guard names.count > 0 else { return }
    for (offset, value) in values().prefix(Int(names.count)).enumerated() {
      let name = self.names[Int(names.start) + offset]
      frames[frames.count - 1].locals.append((name, value))
    }
  }

  private mutating func with(
    _ value: Value?, _ names: Program.Span, _ body: Program.Span, _ inverse: Program.Span
  ) throws(HandlebarsError) {
    guard let value, Optional(value).isTruthy else { return try render(inverse) }
    frames.append(Frame(context: value))
    defer { frames.removeLast() }
    bind(names, [value])
    try render(body)
  }

  private mutating func section(
    _ value: Value?, _ isInverted: Bool, _ body: Program.Span, _ inverse: Program.Span
  ) throws(HandlebarsError) {
    if isInverted { return try render(value.isTruthy ? inverse : body) }
    let none = Program.Span(start: 0, count: 0)
    switch value {
    case .array: try each(value, none, body, inverse)
    case .bool(true):
      frames.append(Frame(context: context(up: 0)))
      defer { frames.removeLast() }
      try render(body)
    default: try with(value, none, body, inverse)
    }
  }

  // MARK: - Partials

  private mutating func partial(_ partial: Program.Partial) throws(HandlebarsError) {
    guard let entry = set.entries[partial.name] else {
      throw error("There is no partial '\(partial.name)'", at: partial.position)
    }
    guard depth < limits.depth else {
      throw error("Partials are more than \(limits.depth) deep", at: partial.position)
    }
    depth += 1
    defer { depth -= 1 }
    guard partial.context != nil || !partial.hash.isEmpty else {
      return try render(entry, partial.indent)
    }
    var value = partial.context.map { self.value(of: $0) ?? .null } ?? context(up: 0)
    for (key, argument) in partial.hash {
      var object = value.object ?? Object()
      object[key] = self.value(of: argument) ?? .null
      value = .object(object)
    }
    frames.append(Frame(context: value))
    defer { frames.removeLast() }
    try render(entry, partial.indent)
  }

  /// A partial alone on its line has its own lines moved in as far.
  private mutating func render(
    _ entry: TemplateSet.Entry, _ indent: [UInt8]
  ) throws(HandlebarsError) {
    let (outer, start) = (self.entry, output.count)
    self.entry = entry
    defer { self.entry = outer }
    try render(entry.code)
    if !indent.isEmpty { moveIn(from: start, by: indent) }
  }

  private mutating func moveIn(from start: Int, by indent: [UInt8]) {
    let lines = output[start...].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var moved: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { moved.append(UInt8(ascii: "\n")) }
      if index < lines.count - 1 || !line.isEmpty { moved += indent }
      moved += line
    }
    output.replaceSubrange(start..., with: moved)
  }

  // MARK: - Values

  private func value(of argument: Int32) -> Value? {
    switch arguments[Int(argument)] {
    case .literal(let index): set.program.literals[Int(index)]
    case .context(let up, let segments): follow(segments, from: context(up: Int(up)))
    case .root(let segments): follow(segments, from: frames[0].context)
    case .local(let name, let segments): follow(segments, from: local(names[Int(name)]))
    case .data(let variable): data(variable)
    case .call(let helper, let given):
      helper((given.start..<(given.start + given.count)).map { value(of: $0) })
    }
  }

  private func follow(_ segments: Program.Span, from start: Value?) -> Value? {
    var value = start
    for index in Int(segments.start)..<Int(segments.start + segments.count) {
      switch value {
      case .object(let object): value = object[names[index]]
      case .array(let items): value = Self.item(names[index], of: items)
      default: return nil
      }
    }
    return value
  }

  private static func item(_ segment: String, of items: [Value]) -> Value? {
    if segment == "length" { return Value(items.count) }
    return Int(segment).flatMap { items.indices.contains($0) ? items[$0] : nil }
  }

  private func context(up: Int) -> Value { frames[max(0, frames.count - 1 - up)].context }

  private func local(_ name: String) -> Value? {
    for frame in frames.reversed() {
      if let local = frame.locals.first(where: { $0.name == name }) { return local.value }
    }
    return nil
  }

  /// Of the innermost block that goes through a list.
  private func data(_ variable: Path.DataVariable) -> Value? {
    guard let frame = frames.last(where: { $0.index >= 0 }) else { return nil }
    switch variable {
    case .index: return Value(frame.index)
    case .key: return frame.key.map { .string($0) } ?? Value(frame.index)
    case .first: return .bool(frame.index == 0)
    case .last: return .bool(frame.isLast)
    }
  }
}
