/// Breaks text into lines: at spaces, after hyphens, beside East Asian characters, and inside words
/// that are longer than a line.
struct LineBreaker {
  /// What widths are measured in.
  static let unitsPerEm = 1200
  static let ellipsisWidth = 1300

  private let scalars: [Unicode.Scalar]
  /// The width of the text before each scalar, and of the whole text at the end.
  private let offsets: [Int]

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var offsets = [Int](repeating: 0, count: scalars.count + 1)
    for (index, scalar) in scalars.enumerated() {
      offsets[index + 1] = offsets[index] + AdvanceWidth.of(scalar)
    }
    self.offsets = offsets
  }

  func width(of line: Range<Int>) -> Int { offsets[line.upperBound] - offsets[line.lowerBound] }

  func text(of line: Range<Int>) -> String {
    // Encoded by hand: appending scalars to a string takes ten times as long.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.count + 8)
    for scalar in scalars[line] {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Fills lines one after the other; what does not fit into `atMost` lines is left over.
  func lines(within width: Int, atMost: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < scalars.count, lines.count < atMost {
      let end = lineEnd(from: start, within: width)
      var visibleEnd = end
      while visibleEnd > start, scalars[visibleEnd - 1] == " " { visibleEnd -= 1 }
      lines.append(start..<visibleEnd)
      start = end
    }
    return lines
  }

  /// The narrowest lines, about, into which the text goes without needing more of them.
  func balancedLines(count: Int, within width: Int) -> [Range<Int>] {
    let whole = offsets[scalars.count]
    let least = whole / count
    let step = max(1, (width - least) / 8)
    var tried = least
    while tried < width {
      let lines = self.lines(within: tried, atMost: count)
      let fits = lines.last?.upperBound == scalars.count
      if fits, lines.allSatisfy({ self.width(of: $0) <= tried }), !breaksWord(lines) {
        return lines
      }
      tried += step
    }
    return lines(within: width, atMost: count)
  }

  /// Shortens the last line until an ellipsis fits behind it, at the end of a word where one ends
  /// in the second half of the line.
  func makeRoomForEllipsis(in lines: inout [Range<Int>], within width: Int) {
    guard let last = lines.last else { return }
    var end = last.upperBound
    while end > last.lowerBound + 1,
      self.width(of: last.lowerBound..<end) + Self.ellipsisWidth > width || !canCut(before: end)
    {
      end -= 1
    }
    var wordEnd = end
    while wordEnd > last.lowerBound + last.count / 2, !isSpace(at: wordEnd) { wordEnd -= 1 }
    if isSpace(at: wordEnd), wordEnd > last.lowerBound { end = wordEnd }
    lines[lines.count - 1] = last.lowerBound..<end
  }

  private func isSpace(at index: Int) -> Bool { index < scalars.count && scalars[index] == " " }

  private func canCut(before index: Int) -> Bool {
    scalars[index - 1] != " " && (index == scalars.count || !DrawableText.isMark(scalars[index]))
  }

  /// The index behind the last scalar of the line that starts at `start`, its trailing space
  /// included; always further than `start`.
  private func lineEnd(from start: Int, within width: Int) -> Int {
    var opportunity = start
    var index = start
    while index < scalars.count {
      if index > start, canBreak(before: index) { opportunity = index }
      if offsets[index + 1] - offsets[start] > width, scalars[index] != " " { break }
      index += 1
    }
    if index == scalars.count { return index }
    if opportunity > start { return opportunity }
    var end = max(index, start + 1)
    while end < scalars.count, DrawableText.isMark(scalars[end]) { end += 1 }
    return end
  }

  private func canBreak(before index: Int) -> Bool {
    let before = scalars[index - 1]
    let after = scalars[index]
    if DrawableText.isMark(after) || before.value == 0x200D { return false }
    if before == " " { return true }
    if after == " " { return false }
    return before == "-" || AdvanceWidth.isWide(before) || AdvanceWidth.isWide(after)
  }

  private func breaksWord(_ lines: [Range<Int>]) -> Bool {
    lines.contains { line in
      line.lowerBound > 0 && !canBreak(before: line.lowerBound)
    }
  }
}
