import Diagnostics

/// The bytes of a text file, with its lines.
///
/// Places in a file are kept as byte offsets, and turned into lines and columns here when somebody
/// is to see them.
struct SourceText: Sendable {
  /// Without a byte-order mark.
  let bytes: [UInt8]
  /// The byte offset at which each line starts.
  private let lineStarts: [UInt32]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [UInt32] = [0]
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        offset += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
        starts.append(UInt32(truncatingIfNeeded: offset))
      }
    }
    lineStarts = starts
  }

  /// The number of lines; an empty one after the last line break counts.
  var lineCount: Int { lineStarts.count }

  /// The bytes of a 0-based line, its break left out.
  func line(_ number: Int) -> Range<Int> {
    guard lineStarts.indices.contains(number) else { return bytes.count..<bytes.count }
    let start = Int(lineStarts[number])
    var end = number + 1 < lineStarts.count ? Int(lineStarts[number + 1]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The 0-based line that holds a byte.
  func lineNumber(ofByte offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The byte at which the line of a byte starts.
  func lineStart(ofByte offset: Int) -> Int { Int(lineStarts[lineNumber(ofByte: offset)]) }

  /// The byte after the break of the line of a byte.
  func lineEnd(ofByte offset: Int) -> Int {
    let next = lineNumber(ofByte: offset) + 1
    return next < lineStarts.count ? Int(lineStarts[next]) : bytes.count
  }

  /// Where a byte is.
  func position(ofByte offset: Int) -> Position {
    let line = lineNumber(ofByte: offset)
    var column = 1
    for byte in bytes[Int(lineStarts[line])..<max(Int(lineStarts[line]), min(offset, bytes.count))]
    where byte & 0xC0 != 0x80 {
      column += 1
    }
    return Position(line: line + 1, column: column)
  }

  /// Bytes from the start of a byte's line to it, and one.
  func column(ofByte offset: Int) -> Int { offset - lineStart(ofByte: offset) + 1 }

  /// A stretch of bytes as a range of the file.
  func range(_ bytes: Range<Int>, in file: String) -> SourceRange {
    SourceRange(
      file: file, start: position(ofByte: bytes.lowerBound),
      end: position(ofByte: bytes.upperBound))
  }

  /// The byte at an offset; 0 beyond the end.
  func byte(at offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }

  /// The end of a stretch once white space and line breaks at its end are left out.
  func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isYAMLSpace { end -= 1 }
    return end
  }
}

extension UInt8 {
  /// Space, tab or a line break.
  var isYAMLSpace: Bool { isBlank || isBreak }
  /// Space or tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// A line break or a part of one.
  var isBreak: Bool { self == 0x0A || self == 0x0D }
}
