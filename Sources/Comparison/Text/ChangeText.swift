import Values

/// A change in words: `~ present-record / found-entry  template` and what became of it.
public struct ChangeText: Sendable {
  /// How many words of a text that stayed are shown on either side of one that changed.
  private static let context = 6

  private let change: DataChange

  /// Creates the words for a change of data.
  public init(_ change: DataChange) { self.change = change }

  /// Creates the words for a change of a template.
  public init(_ change: TemplateChange) {
    self.change = DataChange(
      change.kind, change.path, before: change.before, after: change.after)
  }

  /// The mark, the name, and what became of it where that is short.
  public var headline: StyledText {
    var line = StyledText(mark, style)
    line.add(" ")
    line.add(name, .name)
    if !longTexts { add(short: &line) }
    return line
  }

  /// The text with its changed words marked; nil where there is none.
  public var detail: StyledText? {
    guard longTexts, let old = change.before?.string, let new = change.after?.string else {
      return nil
    }
    return Self.marked(WordDifference(old, new))
  }

  /// What changed, as a person calls it: the ids on the way, then the field.
  public var name: String {
    var ids = change.path.ids
    if change.kind == .renamed { ids = ids.dropLast() + [change.before?.string ?? ""] }
    if change.isText, let text = ids.popLast() { return name(ofText: text, ids) }
    let names = ids.joined(separator: " / ")
    let field = change.kind == .renamed ? "" : change.path.field
    if names.isEmpty { return field.isEmpty ? "(all)" : field }
    return field.isEmpty ? names : names + ": " + field
  }

  /// A text of a list: what list it is, where the heading does not tell.
  private func name(ofText text: String, _ ids: [String]) -> String {
    let list = ChangePath(Array(change.path.steps.dropLast())).field
    let isTold = ids.isEmpty && ValueWords.toldLists.contains(list)
    let names = ids.joined(separator: " / ")
    return (names.isEmpty ? "" : names + ": ") + (isTold ? "" : list + " ") + text
  }

  private var mark: String {
    switch change.kind {
    case .added: "+"
    case .removed: "-"
    case .changed, .renamed, .reordered: "~"
    }
  }

  private var style: StyledText.Style {
    switch change.kind {
    case .added: .added
    case .removed: .removed
    case .changed, .renamed, .reordered: .changed
    }
  }

  /// Whether texts changed that are better compared word by word.
  private var longTexts: Bool {
    guard change.kind == .changed, let old = change.before?.string, let new = change.after?.string
    else { return false }
    return old.utf8.count + new.utf8.count > 48 && old.utf8.contains(0x20)
      && new.utf8.contains(0x20)
  }

  private func add(short line: inout StyledText) {
    if change.isText { return }
    let list = change.path.isItem ? change.path.keys.last ?? "" : ""
    switch change.kind {
    case .added: add(change.after.map { ValueWords.summary($0, in: list) } ?? "", .plain, &line)
    case .removed: add(change.before.map { ValueWords.summary($0, in: list) } ?? "", .faint, &line)
    case .renamed:
      line.add(" is now ")
      line.add(change.after?.string ?? "", .name)
    case .changed:
      line.add("  ")
      line.add(words(change.before, list), .removed)
      line.add(" → ")
      line.add(words(change.after, list), .added)
    case .reordered:
      line.add("  in another order: ")
      line.add((change.after?.array ?? []).compactMap { $0.string }.joined(separator: ", "))
    }
  }

  private func add(_ words: String, _ style: StyledText.Style, _ line: inout StyledText) {
    if !words.isEmpty { line.add("  " + words, style) }
  }

  private func words(_ value: Value?, _ list: String) -> String {
    value.map { list.isEmpty ? ValueWords.data($0) : ValueWords.summary($0, in: list) } ?? "nothing"
  }

  /// The pieces with marks, so that they can be told without colours too.
  private static func marked(_ difference: WordDifference) -> StyledText {
    var line = StyledText()
    let last = difference.pieces.count - 1
    for (index, piece) in difference.pieces.enumerated() {
      switch piece.kind {
      case .same: line.add(shortened(piece.text, isFirst: index == 0, isLast: index == last))
      case .removed: add(piece.text, "[-", "-]", .removed, to: &line)
      case .added: add(piece.text, "{+", "+}", .added, to: &line)
      }
    }
    return line
  }

  /// The white space at the end stays outside of the marks.
  private static func add(
    _ text: String, _ open: String, _ close: String, _ style: StyledText.Style,
    to line: inout StyledText
  ) {
    var bytes = Array(text.utf8)
    var spaces = 0
    while let last = bytes.last, last == 0x20 || last == 0x0A {
      bytes.removeLast()
      spaces += 1
    }
    line.add(open + String(decoding: bytes, as: UTF8.self) + close, style)
    if spaces > 0 { line.add(" ") }
  }

  /// A stretch that stayed, without its middle where it is long.
  private static func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let words = text.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    let kept = (isFirst ? 0 : context) + (isLast ? 0 : context)
    guard words.count > kept + 2 else { return text }
    let head = isFirst ? [] : words.prefix(context)
    let tail = isLast ? [] : words.suffix(context)
    let parts = (head + ["…"] + tail).joined(separator: " ")
    return isLast ? parts : parts + " "
  }
}

extension DataChange {
  /// Whether a text came into a list or went out of it.
  fileprivate var isText: Bool { path.isItem && (after ?? before)?.string != nil }
}
