extension Machine {
  // While a loop runs, three data are on the stack for it: the list, how many items have been
  // taken, and the result so far. The result of a round stands above them.

  /// Puts on the stack what a loop works with.
  mutating func beginLoop(
    _ loop: UnsafePointer<Program.Loop>, _ top: Stack

  ) throws(Fault) -> Stack {
    let loop = loop.pointee
    let base = loop.hasInitial ? top - 2 : top - 1
    guard let list = ListView(base[0]) else { throw noMethod(loop.method.rawValue, base[0]) }
    var taken = 0
    var result = Datum.undefined
    switch loop.method {
    case .filter, .map, .flatMap: result = .list(ListObject())
    case .reduce, .reduceRight:
      if loop.hasInitial {
        result = base[1]
        break
      }
      while taken < list.count, list[loop.place(taken, list.count)].isHole { taken += 1 }
      guard taken < list.count else { throw emptyReduction(loop.method) }
      result = list[loop.place(taken, list.count)]
      taken += 1
    default: break
    }
    if loop.hasInitial {
      base[1] = .number(Double(taken))
    } else {
      (base + 1).initialize(to: .number(Double(taken)))
    }
    (base + 2).initialize(to: result)
    return base + 3
  }

  private func emptyReduction(_ method: Method) -> Fault {
    Fault(
      kind: .type,
      message: "'" + method.rawValue + "' of an empty list needs a value to begin with",
      help: "Write " + method.rawValue + "((sum, x) => sum + x, 0)", span: .unknown)
  }

  /// Gives the next item to the function's parameters; says whether there is one.
  @inline(__always)
  mutating func nextRound(
    _ loop: UnsafePointer<Program.Loop>, _ top: Stack, _ frame: Stack
  ) throws(Fault) -> Bool {
    guard case .outsideList(let list) = top[-3], case .number(let cursor) = top[-2] else {
      return try nextOwnRound(loop, top, frame)
    }
    let items = list.items
    let taken = Int(cursor)
    guard taken < items.count, let base = items.baseAddress else { return false }
    (top - 2).initialize(to: .number(cursor + 1))
    try budget.spend(loop.pointee.cost)
    let place = loop.pointee.place(taken, items.count)
    give(Datum(at: base + place), place, loop, top, frame + loop.pointee.slot)
    return true
  }

  /// The same for lists that may have holes.
  @inline(never)
  private mutating func nextOwnRound(
    _ loop: UnsafePointer<Program.Loop>, _ top: Stack, _ frame: Stack
  ) throws(Fault) -> Bool {
    guard case .list(let list) = top[-3], case .number(let cursor) = top[-2] else { return false }
    let count = list.items.count
    var taken = Int(cursor)
    while taken < count {
      let place = loop.pointee.place(taken, count)
      let item = list.items[place]
      taken += 1
      if item.isHole, loop.pointee.skipsHoles {
        if loop.pointee.method == .map, case .list(let mapped) = top[-1] { mapped.append(.hole) }
        continue
      }
      top[-2] = .number(Double(taken))
      try budget.spend(loop.pointee.cost)
      let slots = frame + loop.pointee.slot
      give(item.isHole ? .undefined : item, place, loop, top, slots)
      return true
    }
    return false
  }

  /// Item, index and list for the function, for `reduce` after the result so far.
  @inline(__always)
  private func give(
    _ item: Datum, _ place: Int, _ loop: UnsafePointer<Program.Loop>, _ top: Stack, _ slots: Stack
  ) {
    var slot = slots
    var count = loop.pointee.count
    if loop.pointee.isReduction {
      if count > 0 { slot[0] = top[-1] }
      slot += 1
      count -= 1
    }
    if count > 0 { slot[0] = item }
    if count > 1 { slot[1] = .number(Double(place)) }
    if count > 2 { slot[2] = top[-3] }
  }

  /// What a loop gives after its last round.
  mutating func ending(
    _ loop: UnsafePointer<Program.Loop>, _ top: Stack
  ) throws(Fault) -> Datum {
    switch loop.pointee.method {
    case .some: return .bool(false)
    case .every: return .bool(true)
    case .findIndex, .findLastIndex: return .number(-1)
    case .filter, .map, .flatMap:
      guard case .list(let list) = top[-1] else { return .undefined }
      return try checked(list)
    case .reduce, .reduceRight: return top[-1]
    default: return .undefined
    }
  }

  /// Takes the result of a round in; what the loop gives where that ends it.
  @inline(__always)
  mutating func endRound(
    _ loop: UnsafePointer<Program.Loop>, _ top: Stack
  ) throws(Fault) -> Datum? {
    switch loop.pointee.method {
    case .some: return top[-1].isTruthy ? .bool(true) : nil
    case .every: return top[-1].isTruthy ? nil : .bool(false)
    default: return try endRareRound(loop.pointee, top)
    }
  }

  @inline(never)
  private mutating func endRareRound(
    _ loop: Program.Loop, _ top: Stack
  ) throws(Fault) -> Datum? {
    guard let list = ListView(top[-4]), case .number(let cursor) = top[-3] else {
      return .undefined
    }
    if loop.isReduction {
      top[-2] = top[-1]
      return nil
    }
    let place = loop.place(Int(cursor) - 1, list.count)
    if case .list(let made) = top[-2] {
      switch loop.method {
      case .map: made.append(top[-1])
      case .filter: if top[-1].isTruthy { made.append(list[place]) }
      default:
        if let items = ListView(top[-1]) {
          try budget.take(24 * items.count)
          for index in 0..<items.count where !items[index].isHole { made.append(items[index]) }
        } else {
          made.append(top[-1])
        }
      }
      return nil
    }
    guard top[-1].isTruthy else { return nil }
    switch loop.method {
    case .find, .findLast: return list.item(place)
    default: return .number(Double(place))
    }
  }
}

extension Program.Loop {
  /// Where the next item is after so many.
  @inline(__always)
  func place(_ taken: Int, _ count: Int) -> Int { isBackward ? count - 1 - taken : taken }

  /// Whether items that are not there are passed over.
  var skipsHoles: Bool {
    switch method {
    case .find, .findIndex, .findLast, .findLastIndex: false
    default: true
    }
  }
}
