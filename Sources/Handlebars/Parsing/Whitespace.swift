/// Takes away the white space that `~` and tags alone on their line take with them, as
/// Handlebars.js' WhitespaceControl does.
struct Whitespace {
  private let source: [UInt8]

  /// Goes through a whole template.
  static func control(_ body: Body, _ source: [UInt8]) {
    Whitespace(source: source).control(body, isRoot: true)
  }

  /// What a statement asks of the text around it.
  private struct Wish {
    var open = false
    var close = false
    var opensAlone = false
    var closesAlone = false
    var standsAlone = false
  }

  private func control(_ body: Body, isRoot: Bool = false) {
    for index in body.statements.indices {
      guard let wish = wish(of: body.statements[index]) else { continue }
      let isBefore = endsLine(before: index, in: body, isRoot: isRoot)
      let isAfter = beginsLine(after: index, in: body, isRoot: isRoot)
      if wish.close { cutStart(at: index + 1, in: body, all: true) }
      if wish.open { cutEnd(at: index - 1, in: body, all: true) }
      if wish.standsAlone, isBefore, isAfter {
        cutStart(at: index + 1, in: body)
        let isCut = cutEnd(at: index - 1, in: body)
        if isCut, case .partial(let partial) = body.statements[index],
          case .content(let content) = body.statements[index - 1]
        {
          partial.indent = blanks(atEndOf: content.original)
        }
      }
      guard case .block(let block) = body.statements[index] else { continue }
      if wish.opensAlone, isBefore {
        if let first = block.first { cutStart(at: 0, in: first) }
        cutEnd(at: index - 1, in: body)
      }
      if wish.closesAlone, isAfter {
        cutStart(at: index + 1, in: body)
        if let last = block.last { cutEnd(at: last.statements.count - 1, in: last) }
      }
    }
  }

  private func wish(of statement: Statement) -> Wish? {
    switch statement {
    case .content: nil
    case .output(let output): Wish(open: output.strip.open, close: output.strip.close)
    case .runtime(_, _, let strip): Wish(open: strip.open, close: strip.close)
    case .comment(let strip): Wish(open: strip.open, close: strip.close, standsAlone: true)
    case .partial(let partial):
      Wish(open: partial.strip.open, close: partial.strip.close, standsAlone: true)
    case .block(let block): control(block)
    }
  }

  private func control(_ block: Block) -> Wish {
    if let body = block.body { control(body) }
    if let inverse = block.inverse { control(inverse) }
    guard let first = block.first else { return Wish() }
    var (firstInverse, lastInverse) = (first, first)
    if block.body != nil, let inverse = block.inverse {
      (firstInverse, lastInverse) = (inverse, inverse)
      if let chained = inverse.chained { firstInverse = chained.body ?? firstInverse }
      while lastInverse.isChained, case .block(let block)? = lastInverse.statements.last,
        let body = block.body
      {
        lastInverse = body
      }
    }
    let wish = Wish(
      open: block.openStrip.open, close: block.closeStrip.close,
      opensAlone: beginsLine(after: -1, in: first),
      closesAlone: endsLine(before: firstInverse.statements.count, in: firstInverse))
    if block.openStrip.close { cutStart(at: 0, in: first, all: true) }
    if block.body != nil, block.inverse != nil {
      let strip = block.inverseStrip
      if strip.open { cutEnd(at: first.statements.count - 1, in: first, all: true) }
      if strip.close { cutStart(at: 0, in: firstInverse, all: true) }
      if block.closeStrip.open {
        cutEnd(at: lastInverse.statements.count - 1, in: lastInverse, all: true)
      }
      if endsLine(before: first.statements.count, in: first),
        beginsLine(after: -1, in: firstInverse)
      {
        cutEnd(at: first.statements.count - 1, in: first)
        cutStart(at: 0, in: firstInverse)
      }
    } else if block.closeStrip.open {
      cutEnd(at: first.statements.count - 1, in: first, all: true)
    }
    return wish
  }

  // MARK: - Lines

  /// Whether nothing but white space is between the end of a line and a statement.
  private func endsLine(before index: Int, in body: Body, isRoot: Bool = false) -> Bool {
    guard index > 0 else { return isRoot }
    guard case .content(let content) = body.statements[index - 1] else { return false }
    let (start, end) = (content.original.lowerBound, content.original.upperBound)
    var place = end
    while place > start, case let length = source.spaceLength(before: place), length > 0,
      place - length >= start
    {
      place -= length
      if source[place] == UInt8(ascii: "\n") { return true }
    }
    return place == start && index == 1 && isRoot
  }

  /// Whether nothing but white space is between a statement and the end of its line.
  private func beginsLine(after index: Int, in body: Body, isRoot: Bool = false) -> Bool {
    guard index + 1 < body.statements.count else { return isRoot }
    guard case .content(let content) = body.statements[index + 1] else { return false }
    let end = content.original.upperBound
    var place = content.original.lowerBound
    while place < end, case let length = source.spaceLength(at: place), length > 0 {
      if source[place] == UInt8(ascii: "\n") { return true }
      place += length
    }
    return place >= end && index + 2 == body.statements.count && isRoot
  }

  // MARK: - Cutting

  /// Takes away the blanks and the line end that a text begins with, or all white space.
  private func cutStart(at index: Int, in body: Body, all: Bool = false) {
    guard body.statements.indices.contains(index),
      case .content(let content) = body.statements[index], all || !content.isRightStripped
    else { return }
    var start = content.value.lowerBound
    let end = content.value.upperBound
    if all {
      while start < end, case let length = source.spaceLength(at: start), length > 0 {
        start += length
      }
    } else {
      while start < end, source[start].isBlank { start += 1 }
      if start < end, source[start] == UInt8(ascii: "\n") {
        start += 1
      } else if start + 1 < end, source.has("\r\n", at: start) {
        start += 2
      } else if start < end, source[start] == UInt8(ascii: "\r") {
        start += 1
      }
    }
    content.isRightStripped = start > content.value.lowerBound
    content.value = start..<max(start, end)
  }

  /// Takes away the blanks that a text ends with, or all white space.
  @discardableResult
  private func cutEnd(at index: Int, in body: Body, all: Bool = false) -> Bool {
    guard body.statements.indices.contains(index),
      case .content(let content) = body.statements[index], all || !content.isLeftStripped
    else { return false }
    let start = content.value.lowerBound
    var end = content.value.upperBound
    if all {
      while end > start, case let length = source.spaceLength(before: end), length > 0,
        end - length >= start
      {
        end -= length
      }
    } else {
      while end > start, source[end - 1].isBlank { end -= 1 }
    }
    content.isLeftStripped = end < content.value.upperBound
    content.value = start..<end
    return content.isLeftStripped
  }

  private func blanks(atEndOf range: Range<Int>) -> Range<Int> {
    var start = range.upperBound
    while start > range.lowerBound, source[start - 1].isBlank { start -= 1 }
    return start..<range.upperBound
  }
}

extension Body {
  /// The block of an `{{else if x}}` that the body is.
  fileprivate var chained: Block? {
    guard isChained, case .block(let block)? = statements.first else { return nil }
    return block
  }
}
