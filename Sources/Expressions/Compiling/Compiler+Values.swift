extension Compiler {
  /// Puts the value of a part onto the stack.
  mutating func compile(_ syntax: Syntax) {
    switch syntax {
    case .constant(let value): emit(.constant, constant(value.datum), change: 1)
    case .name(let name, let place):
      span = place
      if let slot = slot(of: name) {
        emit(.local, slot, change: 1)
      } else {
        emit(.name, outside(name), change: 1)
      }
    case .list(let elements): compileList(elements)
    case .record(let properties): compileRecord(properties)
    case .template(let texts, let values): compileTemplate(texts, values)
    case .path(let base, let steps): compilePath(base, steps)
    case .group(let inner): compile(inner)
    case .unary(let operation, let operand, let place):
      compileUnary(operation, operand, place)
    case .binary(let first, let terms):
      compile(first)
      for term in terms { compileTerm(term.operation, term.right, term.span) }
    case .logical(let operation, let operands): compileLogical(operation, operands)
    case .conditional(let condition, let then, let otherwise):
      compile(condition)
      let toOtherwise = emitJump(.jumpIfFalse, change: -1)
      compile(then)
      let toEnd = emitJump(.jump, change: -1)
      land(toOtherwise)
      compile(otherwise)
      land(toEnd)
    case .function(let arrow): compileFunction(arrow)
    case .test(let pattern, let text, let place):
      compile(text)
      span = place
      patterns.append(pattern)
      emit(.test, patterns.count - 1, change: 0)
    }
  }

  private mutating func compileUnary(
    _ operation: UnaryOperator, _ operand: Syntax, _ place: Span
  ) {
    // ECMAScript lets `typeof` ask for a name that is not there.
    if case .typeOf = operation, case .name(let name, _) = operand.ungrouped, slot(of: name) == nil
    {
      emit(.typeOfName, outside(name), change: 1)
      return
    }
    compile(operand)
    span = place
    emit(operation.operation, change: 0)
  }

  private mutating func compileTerm(_ operation: Operation, _ right: Syntax, _ place: Span) {
    if case .constant(let value) = right, let shorter = operation.withConstant {
      span = place
      emit(shorter, constant(value.datum), change: 0)
      return
    }
    compile(right)
    span = place
    emit(operation, change: -1)
  }

  private mutating func compileLogical(_ operation: LogicalOperator, _ operands: [Syntax]) {
    let jump: Operation =
      switch operation {
      case .and: .jumpKeepingFalse
      case .or: .jumpKeepingTrue
      case .coalesce: .jumpKeepingValue
      }
    var jumps: [Int] = []
    for (index, operand) in operands.enumerated() {
      compile(operand)
      if index < operands.count - 1 { jumps.append(emitJump(jump, change: -1)) }
    }
    for jump in jumps { land(jump) }
  }

  private mutating func compileTemplate(_ texts: [Text], _ values: [Syntax]) {
    var count = 0
    for (index, text) in texts.enumerated() {
      if !text.isEmpty {
        emit(.constant, constant(Datum(text)), change: 1)
        count += 1
      }
      if index < values.count {
        compile(values[index])
        count += 1
      }
    }
    emit(.text, count, change: 1 - count)
  }

  /// A list on the stack; holes and spreading only where there are some.
  mutating func compileList(_ elements: [Syntax.Element]) {
    let items = elements.compactMap { if case .item(let item) = $0 { item } else { nil } }
    if items.count == elements.count {
      for item in items { compile(item) }
      emit(.list, items.count, change: 1 - items.count)
      return
    }
    emit(.emptyList, change: 1)
    for element in elements {
      switch element {
      case .item(let item):
        compile(item)
        emit(.append, change: -1)
      case .spread(let list, let place):
        compile(list)
        span = place
        emit(.appendAll, change: -1)
      case .hole: emit(.appendHole, change: 0)
      }
    }
  }

  private mutating func compileRecord(_ properties: [Syntax.Property]) {
    var list: [Int] = []
    for property in properties {
      guard case .named(let name, _) = property else { break }
      list.append(key(name))
    }
    if list.count == properties.count, Set(list).count == list.count {
      for case .named(_, let value) in properties { compile(value) }
      keyLists.append(list)
      emit(.record, keyLists.count - 1, change: 1 - list.count)
      return
    }
    emit(.emptyRecord, change: 1)
    for property in properties {
      switch property {
      case .named(let name, let value):
        compile(value)
        emit(.set, key(name), change: -1)
      case .computed(let name, let value, let place):
        compile(name)
        span = place
        emit(.toName, change: 0)
        compile(value)
        emit(.setComputed, change: -2)
      case .spread(let value, let place):
        compile(value)
        span = place
        emit(.setAll, change: -1)
      }
    }
  }
}

extension Syntax {
  /// What stands in parentheses.
  var ungrouped: Syntax {
    if case .group(let inner) = self { inner.ungrouped } else { self }
  }
}

extension Operation {
  /// The same operator with a constant on its right.
  fileprivate var withConstant: Operation? {
    switch self {
    case .identical: .identicalConstant
    case .notIdentical: .notIdenticalConstant
    case .less: .lessConstant
    case .lessOrEqual: .lessOrEqualConstant
    case .greater: .greaterConstant
    case .greaterOrEqual: .greaterOrEqualConstant
    default: nil
    }
  }
}
