import Values

extension Renderer {
  mutating func value(of argument: Int32) -> Value? {
    switch arguments[Int(argument)] {
    case .literal(let index): return set.program.literals[Int(index)]
    case .context(let up, let segments): return follow(segments, from: context(up: Int(up)))
    case .root(let segments): return follow(segments, from: frames[0].context)
    case .local(let name, let segments): return follow(segments, from: local(names[Int(name)]))
    case .data(let variable, let up): return data(variable, up: Int(up))
    case .call(let helper, let given):
      if budget.isSpent { return nil }
      budget.spend(Int(given.count))
      var values: [Value?] = []
      values.reserveCapacity(Int(given.count))
      for argument in given.range { values.append(value(of: Int32(argument))) }
      return helper(values, &budget)
    }
  }

  private mutating func follow(_ segments: Program.Span, from start: Value?) -> Value? {
    var value = start
    for index in segments.range { value = value.member(names[index], &budget) }
    return value
  }

  /// The context that many levels up; nil beyond the one that rendering began with.
  func context(up: Int) -> Value? {
    let index = frames.count - 1 - up
    return index >= 0 ? frames[index].context : nil
  }

  private func local(_ name: String) -> Value? {
    for frame in frames.reversed() {
      if let local = frame.locals.last(where: { $0.name == name }) { return local.value }
    }
    return nil
  }

  /// Of the innermost block that goes through a list, or one further out.
  private func data(_ variable: Path.DataVariable, up: Int) -> Value? {
    var up = up
    guard
      let frame = frames.last(where: { frame in
        if frame.index >= 0 { up -= 1 }
        return up < 0
      })
    else { return nil }
    switch variable {
    case .index: return Value(frame.index)
    case .key: return frame.key.map { .string($0) } ?? Value(frame.index)
    case .first: return .bool(frame.index == 0)
    case .last: return .bool(frame.isLast)
    }
  }
}
