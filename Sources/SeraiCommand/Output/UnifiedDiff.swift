/// What differs between two texts, line by line, as `diff -u` writes it.
struct UnifiedDiff {
  fileprivate enum Line {
    case same(Substring)
    case old(Substring)
    case new(Substring)
  }

  private let path: String
  private var lines: [Line] = []
  /// Lines around a change that are shown.
  private static let context = 3

  init(_ path: String, from old: String, to new: String) {
    self.path = path
    let before = Self.lines(old)
    let after = Self.lines(new)
    let difference = after.difference(from: before)
    let removed = Set(difference.removals.map { Self.offset(of: $0) })
    let inserted = Set(difference.insertions.map { Self.offset(of: $0) })
    var position = 0
    for (offset, line) in before.enumerated() {
      guard !removed.contains(offset) else {
        lines.append(.old(line))
        continue
      }
      while inserted.contains(position) {
        lines.append(.new(after[position]))
        position += 1
      }
      lines.append(.same(line))
      position += 1
    }
    lines += after[position...].map { .new($0) }
  }

  private static func offset(of change: CollectionDifference<Substring>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  /// The diff; empty where the texts are the same.
  var text: String {
    let hunks = self.hunks
    guard !hunks.isEmpty else { return "" }
    return "--- a/\(path)\n+++ b/\(path)\n" + hunks.map { text(of: $0) }.joined()
  }

  /// The stretches of lines that hold changes, with the lines around.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in lines.indices where lines[index].isChange {
      let from = max(0, index - Self.context)
      let to = min(lines.count, index + Self.context + 1)
      if let last = hunks.last, last.upperBound >= from {
        hunks[hunks.count - 1] = last.lowerBound..<to
      } else {
        hunks.append(from..<to)
      }
    }
    return hunks
  }

  private func text(of hunk: Range<Int>) -> String {
    let before = lines[..<hunk.lowerBound]
    let shown = lines[hunk]
    let old = Self.range(after: before.count { !$0.isNew }, shown.count { !$0.isNew })
    let new = Self.range(after: before.count { !$0.isOld }, shown.count { !$0.isOld })
    return "@@ -\(old) +\(new) @@\n" + shown.map { $0.text + "\n" }.joined()
  }

  /// The first line and how many there are; an empty range begins at the line before it.
  private static func range(after start: Int, _ count: Int) -> String {
    let first = count == 0 ? start : start + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }

  private static func lines(_ text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }
}

extension UnifiedDiff.Line {
  fileprivate var isOld: Bool { if case .old = self { true } else { false } }
  fileprivate var isNew: Bool { if case .new = self { true } else { false } }
  fileprivate var isChange: Bool { isOld || isNew }

  fileprivate var text: String {
    switch self {
    case .same(let line): " " + line
    case .old(let line): "-" + line
    case .new(let line): "+" + line
    }
  }
}
