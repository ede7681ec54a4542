extension Compiler {
  mutating func compilePath(_ base: Syntax, _ steps: [Syntax.Access]) {
    // (a.b)(c) calls the method as a.b(c) does.
    if case .group(let group) = base, case .path(let inner, let before) = group.ungrouped,
      case .call = steps.first?.kind, !before.contains(where: { $0.isOptional })
    {
      return compilePath(inner, before + steps)
    }
    var ends: [Int] = []
    var index = compileStart(base, steps)
    while index < steps.count {
      let step = steps[index]
      index += 1
      if step.isOptional, !step.isCall { ends.append(emitJump(.jumpIfNullish, change: 0)) }
      switch step.kind {
      case .member(let name):
        if index < steps.count, case .call(let arguments) = steps[index].kind {
          compileCall(of: name, arguments, steps[index], &ends)
          index += 1
        } else {
          span = step.span
          emit(.member, key(name), change: 0)
        }
      case .item(let name):
        compile(name)
        span = step.span
        emit(.item, change: -1)
      case .call(let arguments):
        if step.isOptional { ends.append(emitJump(.jumpIfNullish, change: 0)) }
        let count = compileArguments(arguments)
        span = step.span
        emit(.call, 0, count, change: -abs(count))
      }
    }
    for end in ends { land(end) }
  }

  /// The base, with the first member or call where that goes in one instruction; says how many steps
  /// it took.
  private mutating func compileStart(_ base: Syntax, _ steps: [Syntax.Access]) -> Int {
    if case .constant(.builtin(let builtin)) = base, let first = steps.first,
      case .call(let arguments) = first.kind
    {
      let count = compileArguments(arguments)
      span = first.span
      emit(.builtin, constant(.builtin(builtin)), count, change: 1 - abs(count))
      return 1
    }
    let isCalled = if steps.count > 1, case .call = steps[1].kind { true } else { false }
    guard case .name(let name, _) = base, let first = steps.first, !first.isOptional, !isCalled,
      case .member(let member) = first.kind
    else {
      compile(base)
      return 0
    }
    span = first.span
    if let slot = slot(of: name) {
      emit(.localMember, slot, key(member), change: 1)
    } else {
      emit(.nameMember, outside(name), key(member), change: 1)
    }
    return 1
  }

  /// Calls a method of the top.
  private mutating func compileCall(
    of name: Text, _ arguments: [Syntax.Element], _ call: Syntax.Access, _ ends: inout [Int]
  ) {
    let key = key(name)
    span = call.span
    if call.isOptional { ends.append(emitJump(.jumpUnlessCallable, key, change: 0)) }
    if let method = keys[key].method, method.isLoop {
      return compileLoop(method, arguments, call.span)
    }
    let count = compileArguments(arguments)
    span = call.span
    if let method = keys[key].method {
      emit(.method, constant(.method(method)), count, change: -abs(count))
    } else {
      emit(.callMember, key, count, change: -abs(count))
    }
  }

  /// Arguments on the stack; says how many, or -1 for one list of them.
  private mutating func compileArguments(_ arguments: [Syntax.Element]) -> Int {
    let items = arguments.compactMap { if case .item(let item) = $0 { item } else { nil } }
    if items.count < arguments.count {
      compileList(arguments)
      return -1
    }
    for item in items { compile(item) }
    return items.count
  }
}

extension Syntax.Access {
  fileprivate var isCall: Bool {
    if case .call = kind { true } else { false }
  }
}
