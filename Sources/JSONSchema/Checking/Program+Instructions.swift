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
    case .dynamicReference(let reference):
      accepts(target(of: reference, &run), value, frame, &run)
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
    guard run.pay(value.childCount / 8) else { return false }
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
  func target(of reference: Rule.DynamicReference, _ run: inout Run) -> Int {
    guard run.pay(run.scope.count / 4) else { return reference.fallback }
    for resource in run.scope {
      if let schema = schema(of: dynamicGroups[reference.group], in: resource) { return schema }
    }
    return reference.fallback
  }

  /// The schema of a group in a resource, by bisection; nil where the resource has none.
  private func schema(of group: DynamicGroup, in resource: Int) -> Int? {
    var (low, high) = (group.first, group.end)
    while low < high {
      let middle = (low + high) / 2
      if dynamicTargets[middle].resource < resource { low = middle + 1 } else { high = middle }
    }
    guard low < group.end, dynamicTargets[low].resource == resource else { return nil }
    return dynamicTargets[low].schema
  }

  /// A node with `unevaluatedItems` or `unevaluatedProperties`.
  func acceptsUnevaluated(
    _ node: Node, _ value: borrowing Value, _ frame: Frame, _ run: inout Run
  ) -> Bool {
    guard run.pay(value.childCount / 8) else { return false }
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
