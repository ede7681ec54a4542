/// Runs an expression.
struct Evaluator {
  /// Names and what they stand for, the innermost last.
  var scope: [(name: String, datum: Datum)]
  private var steps = 100_000

  init(scope: [(name: String, datum: Datum)]) { self.scope = scope }

  mutating func value(of syntax: Syntax) throws(Fault) -> Datum {
    try spend(1, at: Span(offset: 0, length: 1))
    switch syntax {
    case .undefined: return .undefined
    case .null: return .null
    case .bool(let bool): return .bool(bool)
    case .number(let number): return .number(number)
    case .string(let text): return .string(text)
    case .list(let items):
      var data: [Datum] = []
      for item in items { data.append(try value(of: item)) }
      return .list(ListObject(data))
    case .record(let entries):
      var slots: [Slot] = []
      for entry in entries { slots.append(.datum(try value(of: entry.value))) }
      return .record(RecordObject(names: entries.map { $0.name }, slots))
    case .name(let name, let span): return try named(name, span)
    case .path(let base, let steps): return try follow(steps, from: base)
    case .unary(let operation, let operand, _): return try unary(operation, operand)
    case .binary(let first, let terms):
      var left = try value(of: first)
      for term in terms {
        left = try binary(left, term.operation, try value(of: term.right), term.span)
      }
      return left
    case .power(let base, let exponent, let span):
      return .number(
        try Self.power(try value(of: base).number, try value(of: exponent).number, span))
    case .logical(let operation, let operands): return try logical(operation, operands)
    case .conditional(let condition, let then, let otherwise):
      return try value(of: try value(of: condition).isTruthy ? then : otherwise)
    case .function(let parameters, let body):
      return .function(FunctionObject(parameters: parameters, body: body))
    }
  }

  private func named(_ name: String, _ span: Span) throws(Fault) -> Datum {
    if let found = scope.last(where: { $0.name == name }) { return found.datum }
    throw Fault(
      kind: .unknownName(name), message: "Unknown name '" + name + "'", span: span)
  }

  private mutating func unary(
    _ operation: UnaryOperator, _ operand: Syntax
  ) throws(Fault) -> Datum {
    // ECMAScript lets `typeof` ask for a name that is not there.
    if case .typeOf = operation, case .name(let name, _) = operand,
      !scope.contains(where: { $0.name == name })
    {
      return .string(Text("undefined"))
    }
    let datum = try value(of: operand)
    return switch operation {
    case .not: .bool(!datum.isTruthy)
    case .minus: .number(-datum.number)
    case .plus: .number(datum.number)
    case .typeOf: .string(Text(datum.typeName))
    case .void: .undefined
    case .complement: .number(Double(Int32(bitPattern: ~datum.bits)))
    }
  }

  private mutating func logical(
    _ operation: LogicalOperator, _ operands: [Syntax]
  ) throws(Fault) -> Datum {
    var result = Datum.undefined
    for operand in operands {
      result = try value(of: operand)
      let isDecided =
        switch operation {
        case .and: !result.isTruthy
        case .or: result.isTruthy
        case .coalesce: !result.isNullish
        }
      if isDecided { return result }
    }
    return result
  }

  /// Takes off what an operation costs; a hostile expression must end.
  mutating func spend(_ cost: Int, at span: Span) throws(Fault) {
    steps -= cost
    if steps < 0 {
      throw Fault(kind: .limit, message: "The expression takes too long", span: span)
    }
  }
}
