import Patterns
import Values

extension Program {
  /// Whether a node takes a value.
  ///
  /// - Parameter frame: where the properties or items of the value that are evaluated are marked.
  func accepts(
    _ index: Int, _ value: borrowing Value, _ frame: Frame, _ run: inout Run
  ) -> Bool {
    guard run.enter() else { return false }
    let node = nodes[index]
    let result: Bool
    if tracksScope || node.hasUnevaluated {
      result = acceptsInScope(node, value, frame, &run)
    } else {
      result = acceptsHere(node, value, frame, &run)
    }
    run.leave()
    return result
  }

  private func acceptsInScope(
    _ node: Node, _ value: borrowing Value, _ frame: Frame, _ run: inout Run
  ) -> Bool {
    let isNew = tracksScope && run.scope.last != node.resource
    if isNew { run.scope.append(node.resource) }
    let result =
      node.hasUnevaluated
      ? acceptsUnevaluated(node, value, frame, &run) : acceptsHere(node, value, frame, &run)
    if isNew { run.scope.removeLast() }
    return result
  }

  @inline(__always)
  func acceptsHere(
    _ node: Node, _ value: borrowing Value, _ frame: Frame, _ run: inout Run
  ) -> Bool {
    switch value {
    case .null: guard node.types.contains(.null) else { return false }
    case .bool: guard node.types.contains(.boolean) else { return false }
    case .number(let number):
      guard accepts(number, node) else { return false }
    case .string(let string):
      guard node.types.contains(.string),
        node.string == Node.none || accepts(string, strings[node.string], &run)
      else { return false }
    case .array(let items):
      guard node.types.contains(.array),
        node.array == Node.none || accepts(items, arrays[node.array], frame, &run)
      else { return false }
    case .object(let object):
      guard node.types.contains(.object),
        node.object == Node.none || accepts(object, value, objects[node.object], frame, &run)
      else { return false }
    }
    var next = node.first
    while next < node.end {
      guard accepts(instructions[next], value, frame, &run) else { return false }
      next += 1
    }
    return true
  }

  @inline(__always)
  private func accepts(_ number: Double, _ node: Node) -> Bool {
    if node.types.contains(.number) {
      return node.number == Node.none || accepts(number, numbers[node.number])
    }
    guard node.types.contains(number.isInteger ? .integer : .fraction) else { return false }
    return node.number == Node.none || accepts(number, numbers[node.number])
  }

  private func accepts(_ number: Double, _ checks: NumberChecks) -> Bool {
    guard number >= checks.minimum, number <= checks.maximum,
      !(checks.isMinimumOut && number == checks.minimum),
      !(checks.isMaximumOut && number == checks.maximum)
    else { return false }
    return checks.factor == 0 || number.isMultiple(of: checks.factor)
  }

  private func accepts(
    _ string: borrowing String, _ checks: StringChecks, _ run: inout Run
  ) -> Bool {
    guard run.pay(string.utf8.count >> 6) else { return false }
    if checks.names != NameTables.none && names.find(string, in: checks.names) < 0 { return false }
    if checks.minimum > 0 || checks.maximum < .max {
      guard string.hasLength(checks.minimum, checks.maximum) else { return false }
    }
    if checks.pattern != Node.none {
      guard matches(string, checks.pattern, &run) else { return false }
    }
    guard let format = checks.format else { return true }
    return run.pay(string.utf8.count / 8) && format.allows(copy string)
  }

  /// Whether a pattern is found in a text; not, and the end of the run, where steps run out.
  func matches(_ text: borrowing String, _ pattern: Int, _ run: inout Run) -> Bool {
    guard let isFound = patterns[pattern].isFound(in: copy text, steps: &run.steps) else {
      run.giveUp(.pattern)
      return false
    }
    return isFound
  }
}

extension String {
  /// Whether the number of code points is in bounds, counted only where the bytes don't tell.
  @inline(__always)
  borrowing func hasLength(_ minimum: Int, _ maximum: Int) -> Bool {
    let count = utf8.count
    // A code point has one to four bytes.
    if count < minimum || count / 4 > maximum { return false }
    if count <= maximum && (count + 3) / 4 >= minimum { return true }
    let length = withBytes { bytes in
      var length = 0
      for byte in bytes where byte & 0xC0 != 0x80 { length += 1 }
      return length
    }
    return length >= minimum && length <= maximum
  }
}
