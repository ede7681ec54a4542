import Values

extension Program {
  func accepts(
    _ instruction: Instruction, _ value: borrowing Value, _ frame: Frame, _ run: inout Run
  ) -> Bool {
    switch instruction {
    case .all(let node): accepts(node, value, frame, &run)
    case .any(let first, let end): acceptsAny(first..<end, value, frame, &run)
    case .one(let first, let end): acceptsOne(first..<end, value, frame, &run)
    case .not(let node):
      // A run that was given up has no verdict to turn round.
      !accepts(node, value, .none, &run) && run.limit == nil
    case .conditional(let condition, let then, let otherwise):
      acceptsConditional(condition, then, otherwise, value, frame, &run)
    case .dynamicReference(let index):
      accepts(target(of: dynamicJumps[index], run), value, frame, &run)
    case .choice(let index): accepts(choices[index], value, &run)
    }
  }

  /// A branch, of which only success counts for what is evaluated.
  @inline(__always)
  private func acceptsBranch(
    _ node: Int, _ value: borrowing Value, _ frame: Frame, _ run: inout Run
  ) -> Bool {
    if node == Self.anything { return true }
    if frame.isNone { return accepts(node, value, .none, &run) }
    let own = run.push(value.childCount)
    let isAccepted = accepts(node, value, own, &run)
    run.pop(own, into: isAccepted ? frame : .none)
    return isAccepted
  }

  private func acceptsAny(
    _ range: Range<Int>, _ value: borrowing Value, _ frame: Frame, _ run: inout Run
  ) -> Bool {
    var isAccepted = false
    for index in range where acceptsBranch(children[index], value, frame, &run) {
      // Where evaluated children count, those of every branch do.
      if frame.isNone { return true }
      isAccepted = true
    }
    return isAccepted
  }

  private func acceptsOne(
    _ range: Range<Int>, _ value: borrowing Value, _ frame: Frame, _ run: inout Run
  ) -> Bool {
    var count = 0
    for index in range where acceptsBranch(children[index], value, frame, &run) {
      count += 1
      if count > 1 { return false }
    }
    return count == 1
  }

  private func acceptsConditional(
    _ condition: Int, _ then: Int, _ otherwise: Int, _ value: borrowing Value, _ frame: Frame,
    _ run: inout Run
  ) -> Bool {
    let next = acceptsBranch(condition, value, frame, &run) ? then : otherwise
    guard run.limit == nil else { return false }
    return next == Self.anything || accepts(next, value, frame, &run)
  }

  /// Where a `$dynamicRef` leads: to the outermost resource that has the anchor.
  private func target(of jump: DynamicJump, _ run: borrowing Run) -> Int {
    for resource in run.scope {
      for index in jump.first..<jump.end where dynamicTargets[index].resource == resource {
        return dynamicTargets[index].schema
      }
    }
    return jump.fallback
  }

  /// A node with `unevaluatedItems` or `unevaluatedProperties`.
  func acceptsUnevaluated(
    _ node: Node, _ value: borrowing Value, _ frame: Frame, _ run: inout Run
  ) -> Bool {
    let own = run.push(value.childCount)
    let isAccepted =
      acceptsHere(node, value, own, &run) && acceptsRest(node, value, own, &run)
    run.pop(own, into: isAccepted ? frame : .none)
    return isAccepted
  }

  private func acceptsRest(
    _ node: Node, _ value: borrowing Value, _ own: Frame, _ run: inout Run
  ) -> Bool {
    switch value {
    case .array(let items):
      guard node.unevaluatedItems != Node.none else { return true }
      for index in 0..<items.count where !run.isMarked(index, in: own) {
        guard accepts(node.unevaluatedItems, items[index], .none, &run) else { return false }
        run.mark(index, in: own)
      }
    case .object(let object):
      guard node.unevaluatedProperties != Node.none else { return true }
      let entries = object.entries
      for index in 0..<entries.count where !run.isMarked(index, in: own) {
        guard accepts(node.unevaluatedProperties, entries[index].value, .none, &run) else {
          return false
        }
        run.mark(index, in: own)
      }
    default: break
    }
    return true
  }
}

extension Value {
  /// The number of items or properties.
  var childCount: Int {
    switch self {
    case .array(let items): items.count
    case .object(let object): object.count
    default: 0
    }
  }
}
