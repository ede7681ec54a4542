extension Matcher {
  /// Takes an instruction that reads or asks something; false where the text does not agree.
  mutating func step(_ instruction: Instruction, from position: inout Int) -> Bool {
    switch instruction {
    case .byte(let byte):
      guard position < text.count, text[position] == byte else { return false }
      position += 1
      return true
    case .byteBefore(let byte):
      guard position > 0, text[position - 1] == byte else { return false }
      position -= 1
      return true
    case .set(let index): return advance(over: index, from: &position)
    case .setBefore(let index): return retreat(over: index, from: &position)
    case .assertion(let assertion): return holds(assertion, at: position)
    case .progress(let slot): return slots[Int(slot)] != position
    case .backReference(let group): return repeatGroup(group, from: &position, forwards: true)
    case .backReferenceBefore(let group):
      return repeatGroup(group, from: &position, forwards: false)
    case .match, .run, .split, .jump, .look, .save, .forget: return false
    }
  }

  /// Goes over a code point if it is in a class.
  mutating func advance(over index: Int32, from position: inout Int) -> Bool {
    guard position < text.count else { return false }
    let byte = text[position]
    if byte < 128 {
      guard ascii[Int(index)].contains(byte) else { return false }
      position += 1
      return true
    }
    let end = text.endOfScalar(at: position)
    guard contains(text.scalar(from: position, to: end), in: index) else { return false }
    position = end
    return true
  }

  private mutating func retreat(over index: Int32, from position: inout Int) -> Bool {
    guard position > 0 else { return false }
    let start = text.startOfScalar(before: position)
    guard contains(text.scalar(from: start, to: position), in: index) else { return false }
    position = start
    return true
  }

  private mutating func contains(_ scalar: UInt32, in index: Int32) -> Bool {
    if scalar < 128 { return ascii[Int(index)].contains(UInt8(truncatingIfNeeded: scalar)) }
    steps -= engine.program.classes[Int(index)].properties.count
    return engine.program.classes[Int(index)].contains(scalar)
  }

  private func holds(_ assertion: Node.Assertion, at position: Int) -> Bool {
    switch assertion {
    case .start: position == 0
    case .end: position == text.count
    case .lineStart: position == 0 || isLineEnd(at: text.startOfScalar(before: position))
    case .lineEnd: position == text.count || isLineEnd(at: position)
    case .wordBoundary: isWord(position - 1) != isWord(position)
    case .noWordBoundary: isWord(position - 1) == isWord(position)
    }
  }

  private func isLineEnd(at position: Int) -> Bool {
    let end = text.endOfScalar(at: position)
    return !ScalarClass.notLineEnd.contains(text.scalar(from: position, to: end))
  }

  /// Whether the byte at a position is an ASCII word character; no part of another code point is.
  private func isWord(_ position: Int) -> Bool {
    guard position >= 0, position < text.count, text[position] < 128 else { return false }
    return ScalarClass.wordCharacters.ascii.contains(text[position])
  }

  /// Goes over what a group has matched once more; a group that has not matched is empty.
  private mutating func repeatGroup(
    _ group: Int32, from position: inout Int, forwards: Bool
  ) -> Bool {
    let start = slots[Int(group) * 2]
    let end = slots[Int(group) * 2 + 1]
    guard start >= 0, end >= start else { return true }
    let from = forwards ? position : position - (end - start)
    guard from >= 0, from + (end - start) <= text.count else { return false }
    for offset in 0..<(end - start) where text[start + offset] != text[from + offset] {
      steps -= offset / 8
      return false
    }
    steps -= (end - start) / 8
    position = forwards ? from + (end - start) : from
    return true
  }
}
