extension Compiler {
  /// A function as a value, with code of its own that is jumped over.
  mutating func compileFunction(_ arrow: Syntax.Arrow) {
    let over = emitJump(.jump, change: 0)
    let start = code.count
    functions.append(Program.Function())
    let index = functions.count - 1
    scopes.append(FunctionScope())
    let slots = arrow.parameters.map { _ in newSlot() }
    compileTargets(arrow.parameters, slots)
    compile(arrow.body)
    emit(.finish, change: -1)
    var function = function(start: start)
    function.parameterCount = arrow.parameters.count
    function.hasRest = arrow.hasRest
    function.span = arrow.span
    functions[index] = function
    scopes.removeLast()
    land(over)
    emit(.function, index, change: 1)
  }

  /// Gives names to what stands in slots, and takes it apart where asked to.
  private mutating func compileTargets(_ parameters: [Syntax.Parameter], _ slots: [Int]) {
    for (parameter, slot) in zip(parameters, slots) {
      if case .name(let name) = parameter.target, parameter.standIn == nil {
        bind(name, slot)
      } else {
        emit(.local, slot, change: 1)
        compileParameter(parameter, slot)
      }
    }
  }

  /// Gives the top to a parameter.
  private mutating func compileParameter(_ parameter: Syntax.Parameter, _ slot: Int? = nil) {
    if let standIn = parameter.standIn {
      let isThere = emitJump(.jumpUnlessUndefined, change: -1)
      compile(standIn)
      land(isThere)
    }
    compileTarget(parameter.target, slot)
  }

  private mutating func compileTarget(_ target: Syntax.Target, _ slot: Int? = nil) {
    switch target {
    case .name(let name):
      let slot = slot ?? newSlot()
      emit(.store, slot, change: -1)
      bind(name, slot)
    case .items(let items, let rest, let place):
      span = place
      emit(.spread, change: 0)
      for (index, item) in items.enumerated() {
        guard let item else { continue }
        emit(.element, index, change: 1)
        compileParameter(item)
      }
      if let rest {
        emit(.rest, items.count, change: 1)
        compileTarget(rest)
      }
      emit(.pop, change: -1)
    case .members(let members, let rest, let place):
      span = place
      emit(.requireObject, change: 0)
      for (name, parameter) in members {
        emit(.duplicate, change: 1)
        emit(.member, key(name), change: 0)
        compileParameter(parameter)
      }
      if let rest {
        keyLists.append(members.map { key($0.key) })
        emit(.others, keyLists.count - 1, change: 1)
        compileTarget(rest)
      }
      emit(.pop, change: -1)
    }
  }

  /// A method of the top that asks a function about each item.
  mutating func compileLoop(_ method: Method, _ arguments: [Syntax.Element], _ place: Span) {
    let takesInitial = method == .reduce || method == .reduceRight
    var values: [Syntax] = []
    for argument in arguments {
      if case .item(let value) = argument { values.append(value) }
      // A list that is spread here holds no function but by devious ways; none is found.
      if case .spread = argument { values.append(.constant(.undefined)) }
    }
    var arrow: Syntax.Arrow?
    if case .function(let given) = values.first?.ungrouped, !given.hasRest { arrow = given }
    let function = arrow == nil ? compileFunctionValue(values.first, place) : 0
    var loop = Program.Loop(method, count: takesInitial ? 4 : 3)
    for (index, value) in values.enumerated().dropFirst() {
      compile(value)
      if takesInitial, index == 1 {
        loop.hasInitial = true
      } else {
        emit(.pop, change: -1)
      }
    }
    let slotCount = arrow?.parameters.count ?? loop.count
    let slots = (0..<slotCount).map { _ in newSlot() }
    loop.slot = slots.first ?? 0
    loop.count = min(loop.count, slotCount)
    span = place
    compileRounds(loop, slots, arrow, function)
  }

  /// The function that is no arrow on the spot, in a slot of its own.
  private mutating func compileFunctionValue(_ value: Syntax?, _ place: Span) -> Int {
    compile(value ?? .constant(.undefined))
    span = place
    emit(.requireFunction, change: 0)
    let slot = newSlot()
    emit(.store, slot, change: -1)
    return slot
  }

  private mutating func compileRounds(
    _ given: Program.Loop, _ slots: [Int], _ arrow: Syntax.Arrow?, _ function: Int
  ) {
    var loop = given
    loops.append(loop)
    let index = loops.count - 1
    emit(.loopBegin, index, change: loop.hasInitial ? 1 : 2)
    loop.start = code.count
    emit(.loopNext, index, change: 0)
    if let arrow {
      let scope = scopes.count - 1
      let outer = scopes[scope].locals.count
      let captured = scopes[scope].captures.count
      compileTargets(arrow.parameters, slots)
      compile(arrow.body)
      // What was captured meanwhile was put in front and stays known.
      let kept = outer + scopes[scope].captures.count - captured
      scopes[scope].locals.removeLast(scopes[scope].locals.count - kept)
    } else {
      emit(.local, function, change: 1)
      for slot in slots { emit(.local, slot, change: 1) }
      emit(.call, 0, slots.count, change: -slots.count)
    }
    span = spans[loop.start]
    loop.end = code.count + 1
    loop.cost = loop.end - loop.start
    // The result of a round, and of list, index and result so far what the whole gives.
    emit(.loopEnd, index, change: -3)
    loops[index] = loop
  }
}
