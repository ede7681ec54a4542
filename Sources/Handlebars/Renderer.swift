import Values

/// Renders a template: a stack of contexts and the output so far.
struct Renderer {
  /// What names lead to inside a block.
  private struct Frame {
    let context: Value
    var index: Int?
    var key: String?
    var isFirst = false
    var isLast = false
    var locals: [(name: String, value: Value)] = []
  }

  var output: [UInt8] = []
  private let set: TemplateSet
  private let root: Value
  private let limits: TemplateSet.Limits
  private var frames: [Frame]
  private var depth = 0
  private var turns = 0
  private var escaping = Escaping.html
  private var name = ""

  init(_ set: TemplateSet, _ data: Value, limits: TemplateSet.Limits) {
    self.set = set
    root = data
    self.limits = limits
    frames = [Frame(context: data)]
  }

  mutating func render(_ template: HandlebarsTemplate) throws(HandlebarsError) {
    let before = (escaping, name)
    (escaping, name) = (template.escaping, template.name)
    defer { (escaping, name) = before }
    try render(template.nodes)
  }

  private mutating func render(_ nodes: [Node]) throws(HandlebarsError) {
    for node in nodes { try render(node) }
    guard output.count <= limits.bytes else {
      throw HandlebarsError("More than \(limits.bytes) bytes come out", at: .start, in: name)
    }
  }

  private mutating func render(_ node: Node) throws(HandlebarsError) {
    switch node {
    case .text(let bytes), .verbatim(let bytes): output.append(contentsOf: bytes)
    case .output(let call, let isEscaped): write(value(of: call), isEscaped: isEscaped)
    case .conditional(let call, let isNegated, let body, let inverse):
      try render(value(of: call).isTruthy != isNegated ? body : inverse)
    case .each(let call, let names, let body, let inverse):
      try each(value(of: call), names, body, inverse)
    case .with(let call, let names, let body, let inverse):
      try with(value(of: call), names, body, inverse)
    case .section(let call, let isInverted, let body, let inverse):
      try section(value(of: call), isInverted, body, inverse)
    case .partial(let partial, let context, let hash, let indent, let place):
      try self.partial(partial, context, hash, indent, place)
    }
  }

  private mutating func write(_ value: Value?, isEscaped: Bool) {
    guard case .string(let string) = value else {
      return output.append(contentsOf: value.text.utf8)
    }
    if isEscaped {
      escaping.append(string, to: &output)
    } else {
      output.append(contentsOf: string.utf8)
    }
  }

  // MARK: - Blocks

  private mutating func each(
    _ value: Value?, _ names: [String], _ body: [Node], _ inverse: [Node]
  ) throws(HandlebarsError) {
    switch value {
    case .array(let items) where !items.isEmpty:
      for (index, item) in items.enumerated() {
        var frame = Frame(context: item, index: index, key: nil)
        frame.isFirst = index == 0
        frame.isLast = index == items.count - 1
        try turn(frame, names, key: Value(index), body)
      }
    case .object(let object) where !object.isEmpty:
      for (index, entry) in object.entries.enumerated() {
        var frame = Frame(context: entry.value, index: index, key: entry.key)
        frame.isFirst = index == 0
        frame.isLast = index == object.count - 1
        try turn(frame, names, key: .string(entry.key), body)
      }
    default: try render(inverse)
    }
  }

  private mutating func turn(
    _ frame: Frame, _ names: [String], key: Value, _ body: [Node]
  ) throws(HandlebarsError) {
    turns += 1
    guard turns <= limits.turns else {
      throw HandlebarsError("Lists go on for more than \(limits.turns) turns", at: .start, in: name)
    }
    var frame = frame
    for (name, value) in zip(names, [frame.context, key]) { frame.locals.append((name, value)) }
    frames.append(frame)
    defer { frames.removeLast() }
    try render(body)
  }

  private mutating func with(
    _ value: Value?, _ names: [String], _ body: [Node], _ inverse: [Node]
  ) throws(HandlebarsError) {
    guard let value, Optional(value).isTruthy else { return try render(inverse) }
    var frame = Frame(context: value)
    if let name = names.first { frame.locals = [(name, value)] }
    frames.append(frame)
    defer { frames.removeLast() }
    try render(body)
  }

  private mutating func section(
    _ value: Value?, _ isInverted: Bool, _ body: [Node], _ inverse: [Node]
  ) throws(HandlebarsError) {
    if isInverted { return try render(value.isTruthy ? inverse : body) }
    switch value {
    case .array: try each(value, [], body, inverse)
    case .bool(true):
      frames.append(Frame(context: context(up: 0)))
      defer { frames.removeLast() }
      try render(body)
    default: try with(value, [], body, inverse)
    }
  }

  // MARK: - Partials

  private mutating func partial(
    _ partial: String, _ context: Argument?, _ hash: [(String, Argument)], _ indent: [UInt8],
    _ place: TextPosition
  ) throws(HandlebarsError) {
    guard let template = set[partial] else {
      throw HandlebarsError("There is no partial '\(partial)'", at: place, in: name)
    }
    guard depth < limits.depth else {
      throw HandlebarsError("Partials are more than \(limits.depth) deep", at: place, in: name)
    }
    depth += 1
    defer { depth -= 1 }
    guard context != nil || !hash.isEmpty else { return try indented(template, indent) }
    var value = context.map { self.value(of: $0) ?? .null } ?? self.context(up: 0)
    for (key, argument) in hash {
      var object = value.object ?? Object()
      object[key] = self.value(of: argument) ?? .null
      value = .object(object)
    }
    frames.append(Frame(context: value))
    defer { frames.removeLast() }
    try indented(template, indent)
  }

  /// A partial alone on its line has its own lines moved in as far.
  private mutating func indented(
    _ template: HandlebarsTemplate, _ indent: [UInt8]
  ) throws(HandlebarsError) {
    guard !indent.isEmpty else { return try render(template) }
    let start = output.count
    try render(template)
    let lines = output[start...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var moved: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { moved.append(UInt8(ascii: "\n")) }
      if index < lines.count - 1 || !line.isEmpty { moved += indent }
      moved += line
    }
    output.replaceSubrange(start..., with: moved)
  }

  // MARK: - Values

  private func value(of call: Call) -> Value? {
    guard let helper = call.helper else { return value(of: call.arguments[0]) }
    return helper(call.arguments.map { value(of: $0) })
  }

  private func value(of argument: Argument) -> Value? {
    switch argument {
    case .literal(let value): value
    case .path(let path): value(of: path)
    case .call(let call): value(of: call)
    }
  }

  private func value(of path: Path) -> Value? {
    var value = start(of: path.root)
    for segment in path.segments {
      switch value {
      case .object(let object): value = object[segment]
      case .array(let items):
        value = segment == "length" ? Value(items.count)
          : Int(segment).flatMap { items.indices.contains($0) ? items[$0] : nil }
      default: return nil
      }
    }
    return value
  }

  private func start(of root: Path.Root) -> Value? {
    switch root {
    case .context(let up): context(up: up)
    case .root: self.root
    case .local(let name): local(name)
    case .data(let variable): data(variable)
    }
  }

  private func context(up: Int) -> Value {
    frames[max(0, frames.count - 1 - up)].context
  }

  private func local(_ name: String) -> Value? {
    for frame in frames.reversed() {
      if let local = frame.locals.first(where: { $0.name == name }) { return local.value }
    }
    return nil
  }

  /// Of the innermost block that goes through a list.
  private func data(_ variable: Path.DataVariable) -> Value? {
    guard let frame = frames.last(where: { $0.index != nil }) else { return nil }
    switch variable {
    case .index: return frame.index.map { Value($0) }
    case .key: return frame.key.map { .string($0) } ?? frame.index.map { Value($0) }
    case .first: return .bool(frame.isFirst)
    case .last: return .bool(frame.isLast)
    }
  }
}
