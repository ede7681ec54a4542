extension Evaluator {
  /// Calls a method; the arguments are those that were given.
  mutating func call(
    _ method: Method, of datum: Datum, _ given: [Datum], _ span: Span
  ) throws(Fault) -> Datum {
    let arguments = Arguments(given)
    switch datum {
    case .string(let text):
      try spend(text.units.count / 8, at: span)
      if let result = try call(method, of: text, arguments, span) { return result }
    case .list(let list):
      try spend(list.count, at: span)
      if let result = try call(method, of: list, arguments, span) { return result }
    default: break
    }
    throw Fault(
      kind: .type, message: datum.kind.capitalizedFirst + " has no method '\(method.rawValue)'",
      span: span)
  }

  private mutating func call(
    _ method: Method, of text: Text, _ arguments: Arguments, _ span: Span
  ) throws(Fault) -> Datum? {
    let count = text.units.count
    let searched = arguments[0].text
    // A search looks at up to as many units as both texts have, multiplied.
    try spend(count / 64 * min(searched.units.count, 64), at: span)
    switch method {
    case .includes:
      return .bool(text.firstIndex(of: searched, from: arguments.position(1, count)) != nil)
    case .startsWith: return .bool(text.begins(with: searched, at: arguments.position(1, count)))
    case .endsWith:
      let end = arguments.position(1, count, absent: count)
      return .bool(text.begins(with: searched, at: end - searched.units.count))
    case .indexOf:
      return .position(text.firstIndex(of: searched, from: arguments.position(1, count)))
    case .lastIndexOf:
      let isOpen = arguments[1].number.isNaN
      let start = isOpen ? count : arguments.position(1, count)
      return .position(text.lastIndex(of: searched, from: start))
    case .slice:
      return .string(Text(Array(text.units[arguments.range(count)])))
    case .at:
      guard let index = arguments.relative(0, count) else { return .undefined }
      return .string(Text([text.units[index]]))
    case .concat:
      return .string(arguments.given.reduce(text) { $0 + $1.text })
    case .toLowerCase: return .string(text.lowercased)
    case .toUpperCase: return .string(text.uppercased)
    case .trim: return .string(text.trimmed)
    case .split: return .list(ListObject(text.parts(arguments).map(Datum.string)))
    case .every, .join, .some: return nil
    }
  }

  private mutating func call(
    _ method: Method, of list: ListObject, _ arguments: Arguments, _ span: Span
  ) throws(Fault) -> Datum? {
    let count = list.count
    switch method {
    case .includes:
      let start = arguments.relativePosition(1, count)
      return .bool((start..<max(start, count)).contains { list[$0].isSame(as: arguments[0]) })
    case .indexOf:
      let start = arguments.relativePosition(1, count)
      return .position(
        (start..<max(start, count)).first { list[$0].isIdentical(to: arguments[0]) })
    case .lastIndexOf:
      let end = arguments.given.count > 1 ? arguments.relativeEnd(1, count) : count
      return .position((0..<end).last { list[$0].isIdentical(to: arguments[0]) })
    case .slice:
      return .list(ListObject(arguments.range(count).map { list[$0] }))
    case .at:
      guard let index = arguments.relative(0, count) else { return .undefined }
      return list[index]
    case .concat:
      var slots = list.slots
      for argument in arguments.given {
        if case .list(let other) = argument {
          slots += other.slots
        } else {
          slots.append(.datum(argument))
        }
      }
      return .list(ListObject(slots))
    case .join:
      if case .undefined = arguments[0] { return .string(list.joined(Text(","))) }
      return .string(list.joined(arguments[0].text))
    case .some: return .bool(try first(in: list, arguments[0], whose: true, span))
    case .every: return .bool(!(try first(in: list, arguments[0], whose: false, span)))
    case .endsWith, .split, .startsWith, .toLowerCase, .toUpperCase, .trim: return nil
    }
  }

  /// Whether there is an item for which a function gives such a result.
  private mutating func first(
    in list: ListObject, _ function: Datum, whose result: Bool, _ span: Span
  ) throws(Fault) -> Bool {
    guard case .function(let function) = function else {
      throw Fault(
        kind: .type, message: function.kind.capitalizedFirst + " is no function", span: span)
    }
    let outer = scope.count
    defer { scope.removeLast(scope.count - outer) }
    for index in 0..<list.count {
      let given = [list[index], .number(Double(index)), .list(list)]
      for (position, name) in function.parameters.enumerated() {
        scope.append((name, position < given.count ? given[position] : .undefined))
      }
      let isTruthy = try value(of: function.body).isTruthy
      scope.removeLast(scope.count - outer)
      if isTruthy == result { return true }
    }
    return false
  }
}

extension Datum {
  /// -1 where nothing was found.
  fileprivate static func position(_ index: Int?) -> Datum { .number(Double(index ?? -1)) }
}

extension Text {
  /// `split`.
  fileprivate func parts(_ arguments: Arguments) -> [Text] {
    var limit = Int.max
    if case .undefined = arguments[1] {} else { limit = Int(clamping: arguments[1].bits) }
    if limit == 0 { return [] }
    if case .undefined = arguments[0] { return [self] }
    let separator = arguments[0].text
    if separator.units.isEmpty { return units.prefix(limit).map { Text([$0]) } }
    var parts: [Text] = []
    var start = 0
    while let end = firstIndex(of: separator, from: start), parts.count < limit {
      parts.append(Text(Array(units[start..<end])))
      start = end + separator.units.count
    }
    if parts.count < limit { parts.append(Text(Array(units[start...]))) }
    return parts
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
