import Diagnostics

extension EditPlanning {
  /// Takes children out of a collection; false where that cannot be done.
  mutating func remove(_ numbers: Set<Int>, from path: DataPath) -> Bool {
    let node = locating.find(path).node
    let count = locating.children(of: node).count
    if numbers.count == count { return empty(node, path) }
    var number = 0
    while number < count {
      guard numbers.contains(number) else {
        number += 1
        continue
      }
      var end = number
      while numbers.contains(end) { end += 1 }
      let isPlanned =
        marks[node].isFlow
        ? removeFromFlow(number..<end, node, count) : removeFromBlock(number..<end, node, count)
      guard isPlanned else { return false }
      number = end
    }
    return true
  }

  /// Takes neighbours out of a flow collection, with the commas between them and what stays.
  private mutating func removeFromFlow(_ run: Range<Int>, _ node: Int, _ count: Int) -> Bool {
    guard let first = bytes(ofChild: run.lowerBound, of: node),
      let last = bytes(ofChild: run.upperBound - 1, of: node)
    else { return false }
    if run.upperBound < count {
      guard let next = bytes(ofChild: run.upperBound, of: node) else { return false }
      changes.append(TextChange(range: first.lowerBound..<next.lowerBound, text: []))
    } else {
      guard let previous = bytes(ofChild: run.lowerBound - 1, of: node) else { return false }
      changes.append(TextChange(range: previous.upperBound..<last.upperBound, text: []))
    }
    return true
  }

  /// Takes neighbours out of a block collection: the lines of each.
  ///
  /// Where the first stands in the line of what the collection is in (`- key: value`), the next
  /// takes its place.
  private mutating func removeFromBlock(_ run: Range<Int>, _ node: Int, _ count: Int) -> Bool {
    guard let first = bytes(ofChild: run.lowerBound, of: node) else { return false }
    if !isFirstInLine(first.lowerBound) {
      guard run.upperBound < count, let next = bytes(ofChild: run.upperBound, of: node) else {
        return false
      }
      changes.append(TextChange(range: first.lowerBound..<next.lowerBound, text: []))
      return true
    }
    for number in run {
      guard let child = bytes(ofChild: number, of: node) else { return false }
      changes.append(TextChange(range: lines(of: child), text: []))
    }
    return true
  }

  /// Takes all children out of a collection, which becomes `[]` or `{}`.
  private mutating func empty(_ node: Int, _ path: DataPath) -> Bool {
    let content = locating.content(of: node)
    let brackets = Array((marks[node].isMapping ? "{}" : "[]").utf8)
    if marks[node].isFlow {
      guard content.count >= 2 else { return false }
      let inner = content.lowerBound + 1..<content.upperBound - 1
      changes.append(TextChange(range: inner, text: []))
    } else if !path.steps.isEmpty, isFirstInLine(content.lowerBound) {
      guard let indicator = indicatorEnd(of: path) else { return false }
      changes.append(TextChange(range: lines(of: content), text: []))
      changes.append(TextChange(range: indicator..<indicator, text: [0x20] + brackets))
    } else {
      changes.append(TextChange(range: content, text: brackets))
    }
    return true
  }
}
