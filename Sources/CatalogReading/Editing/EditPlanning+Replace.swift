import Diagnostics
import Values
import YAML

extension EditPlanning {
  /// Puts another text in place of a scalar; false where there is none.
  ///
  /// Quotes are kept. Without quotes the new text means what YAML says, so that `yes` can become
  /// `true`; it is put in quotes where it would not be a scalar otherwise. Putting a scalar's own
  /// text in its place adds quotes, or takes them away: that is how `1.0` becomes a string.
  mutating func replace(_ place: Place, with text: String) -> Bool {
    let found = locating.find(place.path)
    let isKey = place.part == .key
    guard found.isExact, let node = isKey ? found.key : found.node,
      marks.indices.contains(node), marks[node].isScalar
    else { return false }
    let content = locating.content(of: node)
    guard let written = written(text, node, content, place, found.value) else { return false }
    // A value that was empty stands right behind its colon.
    let needsSpace = content.isEmpty && !isKey && source.byte(at: content.lowerBound - 1) != 0x20
    changes.append(
      TextChange(range: content, text: (needsSpace ? [0x20] : []) + Array(written.text.utf8)))
    intents.append((place.path.steps[...], isKey ? .rename(text) : .set(written.value)))
    return true
  }

  private mutating func written(
    _ text: String, _ node: Int, _ content: Range<Int>, _ place: Place, _ value: Value
  ) -> (text: String, value: Value)? {
    let context: ScalarText.Context =
      place.part == .key ? .key : isInFlow(place.path) ? .flow : .block
    let scalar = ScalarText(text, context)
    switch marks[node].style {
    case .plain:
      let isSame = source.bytes[content].elementsEqual(text.utf8)
      if !isSame, let plain = scalar.plain { return plain }
      return (scalar.quoted, .string(text))
    case .singleQuoted, .doubleQuoted:
      let isSame = place.part == .value && value.string == text
      if isSame, let plain = scalar.plain { return plain }
      let isSingle = marks[node].style == .singleQuoted
      return (
        isSingle ? scalar.singleQuoted ?? scalar.doubleQuoted : scalar.doubleQuoted, .string(text)
      )
    case .literal, .folded:
      return (block(scalar, content, isFolded: marks[node].style == .folded), .string(text))
    default: return nil
    }
  }

  /// The text as a block scalar with the indentation of the one that was there.
  private func block(_ scalar: ScalarText, _ content: Range<Int>, isFolded: Bool) -> String {
    let first = source.skipSpace(
      from: source.lineEnd(ofByte: content.lowerBound), to: content.upperBound)
    let indentation = first < content.upperBound ? column(first) : 0
    let lineBreak = String(decoding: lineBreak, as: UTF8.self)
    return scalar.block(indentation: indentation, lineBreak: lineBreak, isFolded: isFolded)
      ?? scalar.doubleQuoted
  }
}
