import Diagnostics

/// The one stretch of a file that a fix changes, as editors want it.
struct TextReplacement {
  /// The first place that goes; columns count code points.
  let start: Position
  /// The first place that stays after it.
  let end: Position
  /// What comes in its place.
  let text: String

  /// What makes one text the other; nil where they are the same.
  init?(from old: [UInt8], to new: [UInt8]) {
    let (old, new) = (Self.scalars(old), Self.scalars(new))
    guard old != new else { return nil }
    let head = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - head
    let tail = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    start = Self.position(of: head, in: old)
    end = Self.position(of: old.count - tail, in: old)
    var inserted = String.UnicodeScalarView()
    inserted.append(contentsOf: new[head..<(new.count - tail)])
    text = String(inserted)
  }

  private static func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  private static func position(of offset: Int, in scalars: [Unicode.Scalar]) -> Position {
    let before = scalars[..<offset]
    let line = before.count { $0 == "\n" }
    let lineStart = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return Position(line: line + 1, column: offset - lineStart + 1)
  }
}
