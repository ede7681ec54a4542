/// New text for a stretch of a file.
struct TextChange {
  /// The bytes that go; empty to insert.
  var range: Range<Int>
  /// The bytes that come.
  var text: [UInt8]
  /// How far the new text is indented: of several insertions at one place, what belongs to an
  /// inner collection comes first.
  var indentation = 0

  /// The text with changes applied; nil where two overlap.
  static func apply(_ changes: [TextChange], to bytes: [UInt8]) -> [UInt8]? {
    let sorted = changes.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.range.lowerBound != second.range.lowerBound {
        return first.range.lowerBound < second.range.lowerBound
      }
      if first.range.isEmpty != second.range.isEmpty { return first.range.isEmpty }
      if first.indentation != second.indentation {
        return first.indentation > second.indentation
      }
      return left.offset < right.offset
    }
    var result: [UInt8] = []
    var position = 0
    for (_, change) in sorted {
      guard change.range.lowerBound >= position, change.range.upperBound <= bytes.count else {
        return nil
      }
      result += bytes[position..<change.range.lowerBound]
      result += change.text
      position = change.range.upperBound
    }
    return result + bytes[position...]
  }
}
