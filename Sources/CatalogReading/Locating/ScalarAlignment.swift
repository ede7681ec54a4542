import Diagnostics

/// Which bytes of a file each code point of a text value comes from.
///
/// YAML folds lines, strips indentation and knows escapes. Instead of doing all that again, the
/// lines of the source are looked up in the value one after the other: each is in it whole, and
/// only spaces and line breaks are between them. Where that does not hold there is no alignment.
struct ScalarAlignment {
  /// A character as a line of the source gives it.
  private struct Unit {
    var scalar: UInt32
    var bytes: Range<Int>
    var isEscaped: Bool
  }

  /// Larger texts are not aligned.
  private static let limit = 64 << 10

  private let source: SourceText
  /// The value's code points.
  private let text: [UInt32]
  /// The bytes that each code point comes from; empty where it has none of its own.
  private var origins: [Range<Int>]
  private let content: Range<Int>

  /// Aligns a value with the bytes of its scalar; nil where that does not come out.
  init?(_ value: String, _ content: Range<Int>, _ style: NodeMark.Style, in source: SourceText) {
    guard content.count <= Self.limit else { return nil }
    self.source = source
    self.content = content
    text = value.unicodeScalars.map(\.value)
    origins = [Range<Int>](repeating: 0..<0, count: text.count)
    guard align(lines(style)) else { return nil }
  }

  /// The bytes of a stretch of the value, cut to one line.
  func bytes(of span: Place.TextSpan) -> Range<Int>? {
    guard let first = index(of: span.start), let start = origin(from: first) else { return nil }
    let line = source.line(source.lineNumber(ofByte: start))
    var end = start
    for index in first..<min(text.count, first + max(1, min(span.length, text.count)))
    where origins[index].lowerBound >= start && origins[index].upperBound <= line.upperBound {
      end = max(end, origins[index].upperBound)
    }
    return start..<end
  }

  /// The offset of a line and column in the value.
  private func index(of position: Position) -> Int? {
    var line = 1
    var index = 0
    while line < position.line {
      guard let next = text[index...].firstIndex(of: 0x0A) else { return nil }
      index = next + 1
      line += 1
    }
    let column = position.column - 1
    guard column >= 0, column <= text.count - index else { return nil }
    return index + column
  }

  /// The byte of a code point, or the byte after the one before it.
  private func origin(from index: Int) -> Int? {
    if index < origins.count, !origins[index].isEmpty { return origins[index].lowerBound }
    guard index > 0, !origins[index - 1].isEmpty else { return nil }
    return origins[index - 1].upperBound
  }

  // MARK: - Alignment

  private mutating func align(_ lines: [[Unit]]) -> Bool {
    var position = 0
    for line in lines where !line.isEmpty {
      while !matches(line, at: position) {
        guard position < text.count, text[position] == 0x20 || text[position] == 0x0A else {
          return false
        }
        position += 1
      }
      for unit in line {
        origins[position] = unit.bytes
        position += 1
      }
    }
    return text[position...].allSatisfy { $0 == 0x0A }
  }

  private func matches(_ line: [Unit], at position: Int) -> Bool {
    guard position + line.count <= text.count else { return false }
    return line.indices.allSatisfy { line[$0].scalar == text[position + $0] }
  }

  // MARK: - Lines of the source

  private func lines(_ style: NodeMark.Style) -> [[Unit]] {
    switch style {
    case .literal, .folded: blockLines()
    case .singleQuoted, .doubleQuoted:
      flowLines(content.lowerBound + 1..<max(content.lowerBound + 1, content.upperBound - 1), style)
    default: flowLines(content, style)
    }
  }

  private func blockLines() -> [[Unit]] {
    var lines: [[Unit]] = []
    var indentation: Int?
    var start = source.lineEnd(ofByte: content.lowerBound)
    while start < content.upperBound {
      let line = source.line(source.lineNumber(ofByte: start))
      let spaces = source.bytes[line].prefix { $0 == 0x20 }.count
      if spaces < line.count {
        indentation = indentation ?? spaces - leadingSpaces
        let from = line.lowerBound + max(0, min(spaces, indentation ?? 0))
        lines.append(units(from..<line.upperBound, .literal))
      }
      start = source.lineEnd(ofByte: start)
    }
    return lines
  }

  /// The spaces at the start of the value's first line that is not empty.
  private var leadingSpaces: Int {
    text.drop { $0 == 0x0A }.prefix { $0 == 0x20 }.count
  }

  private func flowLines(_ range: Range<Int>, _ style: NodeMark.Style) -> [[Unit]] {
    var lines: [[Unit]] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let line = source.line(source.lineNumber(ofByte: start))
      let end = min(line.upperBound, range.upperBound)
      var units = units(start..<max(start, end), style)
      if start != range.lowerBound { units = Array(units.drop { Self.isBlank($0) }) }
      if end != range.upperBound {
        while let last = units.last, Self.isBlank(last) { units.removeLast() }
      }
      lines.append(units)
      start = source.lineEnd(ofByte: start)
    }
    return lines
  }

  private static func isBlank(_ unit: Unit) -> Bool {
    !unit.isEscaped && (unit.scalar == 0x20 || unit.scalar == 0x09)
  }

  private func units(_ range: Range<Int>, _ style: NodeMark.Style) -> [Unit] {
    var units: [Unit] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      let byte = source.bytes[offset]
      if style == .doubleQuoted, byte == UInt8(ascii: "\\") {
        let escape = Escape(source.bytes, at: offset)
        offset += escape.length
        if let scalar = escape.scalar {
          units.append(Unit(scalar: scalar, bytes: start..<offset, isEscaped: true))
        }
        continue
      }
      if style == .singleQuoted, byte == UInt8(ascii: "'") { offset += 1 }
      let end = source.characterEnd(start)
      offset = max(end, offset + 1)
      units.append(
        Unit(scalar: source.scalar(start..<end), bytes: start..<offset, isEscaped: false))
    }
    return units
  }
}

/// An escape in a double-quoted scalar.
private struct Escape {
  /// Its bytes.
  let length: Int
  /// What it stands for; nil before a line break, which it takes away.
  let scalar: UInt32?

  init(_ bytes: [UInt8], at offset: Int) {
    let letter = bytes.indices.contains(offset + 1) ? bytes[offset + 1] : 0
    let digits =
      switch letter {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    length = 2 + digits
    if digits > 0 {
      let text = bytes.dropFirst(offset + 2).prefix(digits)
      scalar = UInt32(String(decoding: text, as: UTF8.self), radix: 16) ?? 0xFFFD
    } else {
      scalar = Self.letters[letter] ?? (letter == 0 || letter.isBreak ? nil : UInt32(letter))
    }
  }

  /// YAML 1.2.2, section 5.7.
  private static let letters: [UInt8: UInt32] = [
    UInt8(ascii: "0"): 0, UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9,
    UInt8(ascii: "n"): 10, UInt8(ascii: "v"): 11, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
    UInt8(ascii: "e"): 27, UInt8(ascii: "N"): 0x85, UInt8(ascii: "_"): 0xA0,
    UInt8(ascii: "L"): 0x2028, UInt8(ascii: "P"): 0x2029,
  ]
}

extension SourceText {
  /// The byte after the character at an offset.
  fileprivate func characterEnd(_ offset: Int) -> Int {
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return min(end, max(bytes.count, offset))
  }

  /// The one code point in some bytes.
  fileprivate func scalar(_ range: Range<Int>) -> UInt32 {
    String(decoding: bytes[range], as: UTF8.self).unicodeScalars.first?.value ?? 0
  }
}
