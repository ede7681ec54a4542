/// A text broken into lines, measured for drawing.
public struct TextBlock: Sendable, Hashable {
  /// From the top down; none for an empty text.
  public var lines: [String]
  /// Of the widest line, in pixels, about.
  public var width: Int
  /// Whether an ellipsis stands for the rest of the text.
  public var isShortened: Bool

  static let empty = TextBlock(lines: [], width: 0, isShortened: false)
}

extension TextBlock {
  /// Breaks a text into at most `maxLines` lines of at most `maxWidth` pixels, about evenly filled.
  package static func wrapping(
    _ text: String, fontSize: Int, maxWidth: Int, maxLines: Int
  ) -> TextBlock {
    let (scalars, isCut) = DrawableText.scalars(of: text)
    guard !scalars.isEmpty else { return .empty }
    let breaker = LineBreaker(scalars)
    let widest = maxWidth * LineBreaker.unitsPerEm / fontSize
    var lines = breaker.lines(within: widest, atMost: maxLines)
    let isShortened = isCut || (lines.last?.upperBound ?? 0) < scalars.count
    if isShortened {
      breaker.makeRoomForEllipsis(in: &lines, within: widest)
    } else if lines.count > 1 {
      lines = breaker.balancedLines(count: lines.count, within: widest)
    }
    var texts = lines.map { breaker.text(of: $0) }
    if isShortened, !texts.isEmpty { texts[texts.count - 1] += "…" }
    var width = 0
    for (index, line) in lines.enumerated() {
      let hasEllipsis = isShortened && index == lines.count - 1
      width = max(width, breaker.width(of: line) + (hasEllipsis ? LineBreaker.ellipsisWidth : 0))
    }
    let units = LineBreaker.unitsPerEm
    return TextBlock(
      lines: texts, width: (width * fontSize + units - 1) / units, isShortened: isShortened)
  }
}
