import Values

extension Renderer {
  mutating func value(of argument: Int32) -> Value? {
    switch tables.arguments[Int(argument)] {
    case .field(let name): return field(tables.names[Int(name)])
    case .literal(let index): return tables.literals[Int(index)]
    case .undefined: return nil
    case .context(let up, let segments): return follow(segments, from: context(up: up))
    case .local(let up, let isKey, let segments):
      return follow(segments, from: local(up: up, isKey: isKey))
    case .data(let variable, let up, let segments):
      return followData(segments, from: data(variable, up: up))
    case .call(let helper, let given, let hash): return call(helper, given, hash)
    case .required(let path, let isWhole): return required(path, isWhole: isWhole)
    }
  }

  /// Whether `if` takes a value for true.
  @inline(__always)
  mutating func isTruthy(_ argument: Int32) -> Bool { value(of: argument).isTruthy }

  /// A name in the context in force.
  @inline(__always)
  private mutating func field(_ name: Name) -> Value? {
    // The context itself need not be copied.
    if case .object(let object) = frames[frame].context {
      budget.spend(object.count / 16)
      for entry in object.entries where name.isExactly(entry.key) { return entry.value }
      return nil
    }
    return Optional(frames[frame].context).member(name, &budget)
  }

  private mutating func follow(_ segments: Program.Span, from start: Value?) -> Value? {
    var value = start
    budget.spend(Int(segments.count))
    for index in segments.range { value = value.member(tables.names[index], &budget) }
    return value
  }

  /// Of data variables Handlebars.js follows names only from what is true.
  private mutating func followData(_ segments: Program.Span, from start: Value?) -> Value? {
    var value = start
    budget.spend(Int(segments.count))
    for index in segments.range where value.isTrueInScript {
      value = value.member(tables.names[index], &budget)
    }
    return value
  }

  /// The context that many levels up; nil beyond the one that rendering began with.
  private func context(up: Int32) -> Value? {
    var index = frame
    for _ in 0..<up where index >= 0 { index = frames[index].parent }
    return index >= 0 ? frames[index].context : .none
  }

  private func local(up: Int32, isKey: Bool) -> Value? {
    var index = local
    for _ in 0..<up where index >= 0 { index = locals[index].parent }
    guard index >= 0 else { return nil }
    return isKey ? locals[index].key : locals[index].item
  }

  private mutating func data(_ variable: Program.DataVariable, up: Int32) -> Value? {
    var index = datum
    for _ in 0..<up where index >= 0 { index = data[index].parent }
    guard index >= 0 else { return nil }
    let data = data[index]
    switch variable {
    case .root: return data.hasRoot ? frames[0].context : .none
    case .partialBlock: return data.block >= 0 ? true : .none
    case .partialBlockText: return data.block >= 0 ? textOfBlock(data.block) : .none
    case .other: return nil
    case .index: return data.index >= 0 ? Value(data.index) : .none
    case .key: return data.key.map { .string($0) } ?? (data.index >= 0 ? Value(data.index) : .none)
    case .first: return data.index >= 0 ? .bool(data.index == 0) : .none
    case .last: return data.index >= 0 ? .bool(data.isLast) : .none
    }
  }

  // MARK: - Strict templates

  /// Follows a path, every name of which has to be there.
  private mutating func required(_ path: Int32, isWhole: Bool) -> Value? {
    let start: Value?
    let segments: Program.Span
    switch tables.arguments[Int(path)] {
    case .field(let name):
      (start, segments) = (frames[frame].context, Program.Span(start: name, count: 1))
    case .context(let up, let names): (start, segments) = (context(up: up), names)
    case .local(let up, let isKey, let names):
      (start, segments) = (local(up: up, isKey: isKey), names)
    case .data(let variable, let up, let names):
      let value = data(variable, up: up)
      if value.isMissing, isWhole || up > 0 || names.count > 0 {
        fail(error("There is no such data variable"))
      }
      (start, segments) = (value, names)
    default: return value(of: path)
    }
    var value = start
    budget.spend(Int(segments.count))
    for index in segments.range {
      let name = tables.names[index]
      let isLast = index == segments.range.upperBound - 1
      if value.isNothing { return missing(name) }
      value = value.member(name, &budget)
      if value.isMissing, !isLast || isWhole { return missing(name) }
    }
    return value
  }

  private mutating func missing(_ name: Name) -> Value? {
    fail(
      error(
        "There is no '\(name.text)'",
        help: "In a strict template every path must lead somewhere; test it with 'if' first"))
    return nil
  }
}
