/// The comments of a YAML file, which stand between its scalars.
struct SourceComments {
  struct Comment {
    /// The byte of its `#`.
    var start: Int
    /// The byte after its last.
    var end: Int
    /// Whether nothing stands before it on its line.
    var isAlone: Bool
  }

  private(set) var comments: [Comment] = []
  private let bytes: [UInt8]

  init(_ document: YAMLDocument) {
    bytes = document.text
    var position = 0
    for mark in document.marks where mark.isScalar || mark.style == .alias {
      // The first line of a literal or folded text is none of it.
      var start = Int(mark.start)
      while mark.isBlockScalar, start < Int(mark.end), !bytes[start].isBreak { start += 1 }
      collect(position..<max(position, start))
      position = max(position, Int(mark.end))
    }
    collect(position..<bytes.count)
  }

  /// What they say, without the space around it.
  var texts: [String] { comments.map { text($0) } }

  /// A comment as it is written: with a space after its sign.
  func text(_ comment: Comment) -> String {
    var start = comment.start + 1
    while start < comment.end, bytes[start] == UInt8(ascii: "#") { start += 1 }
    let signs = String(repeating: "#", count: start - comment.start)
    // What is no prose, such as `#!`, is left as it is.
    let isProse = start < comment.end && bytes[start] != UInt8(ascii: "!")
    while isProse, start < comment.end, bytes[start].isBlank { start += 1 }
    let words = String(decoding: bytes[start..<comment.end], as: UTF8.self)
    return words.isEmpty ? signs : signs + (isProse ? " " : "") + words
  }

  /// Looks through a stretch between scalars, where `#` after white space begins a comment.
  private mutating func collect(_ gap: Range<Int>) {
    var index = gap.lowerBound
    while index < gap.upperBound {
      guard bytes[index] == UInt8(ascii: "#"), index == 0 || bytes[index - 1].isYAMLSpace else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, !bytes[end].isBreak { end += 1 }
      var before = index
      while before > 0, bytes[before - 1].isBlank { before -= 1 }
      let isAlone = before == 0 || bytes[before - 1].isBreak
      var last = end
      while last > index, bytes[last - 1].isBlank { last -= 1 }
      comments.append(Comment(start: index, end: last, isAlone: isAlone))
      index = end
    }
  }
}
