import Values

extension Program {
  /// Runs the expression on memory that is gone afterwards.
  ///
  /// - Parameter names: What each name stands for; nil to look the names up outside.
  func evaluate(
    outside: UnsafeBufferPointer<Object.Entry>, names: ((Int) -> Datum)? = nil
  ) throws(ExpressionError) -> ExpressionResult {
    let nameCount = self.names.count
    let size = nameCount + functions.at[0].frameSize
    return try withUnsafeTemporaryAllocation(of: Datum.self, capacity: size) {
      (memory) throws(ExpressionError) in
      try withUnsafeTemporaryAllocation(of: Int.self, capacity: keys.count) {
        (hints) throws(ExpressionError) in
        guard let base = memory.baseAddress, let hints = hints.baseAddress else {
          return .undefined
        }
        hints.initialize(repeating: 0, count: keys.count)
        for index in 0..<nameCount { (base + index).initialize(to: names?(index) ?? .hole) }
        defer { base.deinitialize(count: nameCount) }
        var machine = Machine(self, names: base, hints: hints, outside: outside)
        do throws(Fault) {
          return try machine.evaluate(base + nameCount)
        } catch {
          throw located(error, machine.failed)
        }
      }
    }
  }

  private func located(_ fault: Fault, _ failed: Int?) -> ExpressionError {
    var fault = fault
    if fault.span == .unknown {
      fault.span = failed.map { spans[$0] } ?? Span(offset: 0, length: 1)
    }
    return fault.located(in: source)
  }

  /// The text of a function, as its ToString is.
  func source(of function: FunctionObject) -> String {
    let span = functions.at[function.index].span
    return String(bytes: source[span.offset..<(span.offset + span.length)])
  }
}

extension Machine {
  fileprivate mutating func evaluate(_ frame: Stack) throws(Fault) -> ExpressionResult {
    let function = program.functions.at[0]
    frame.initialize(repeating: .undefined, count: function.localCount)
    defer { frame.deinitialize(count: function.localCount) }
    return try result(try run(function, frame))
  }

  /// What the world outside gets; undefined list items become null, undefined members go.
  private mutating func result(_ datum: Datum) throws(Fault) -> ExpressionResult {
    switch datum {
    case .undefined, .hole: return .undefined
    default: return .value(try value(datum))
    }
  }

  private mutating func value(_ datum: Datum) throws(Fault) -> Value {
    try budget.spend(1)
    switch datum {
    case .undefined, .hole, .null: return .null
    case .bool(let bool): return .bool(bool)
    case .number(let number): return .number(number)
    case .string(let string): return .string(string)
    case .units(let object): return .string(Text.units(object.units).string)
    case .outsideList(let place), .outsideRecord(let place): return place.pointee
    case .list(let list):
      var items: [Value] = []
      try budget.take(24 * list.items.count)
      for item in list.items { items.append(try value(item)) }
      return .array(items)
    case .record:
      var object = Object()
      for (name, member) in entries(of: datum) where !member.isUndefined {
        try budget.take(64)
        // Only names that are no texts of characters can meet here.
        object.append(name.string, try value(member))
      }
      return .object(object)
    case .function, .builtin, .method:
      throw Fault(
        kind: .type, message: "A function is no result", help: "Call it with (…)", span: .unknown)
    }
  }
}
