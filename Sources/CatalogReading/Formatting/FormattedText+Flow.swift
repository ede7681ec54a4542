extension FormattedText {
  /// A list or mapping on one line, in brackets; nil where it has comments or a text of several lines.
  mutating func flow(_ node: Int) -> String? {
    let mark = document.marks[node]
    let bytes = Int(mark.start)..<Int(mark.end)
    guard
      !comments.comments[nextComment...].prefix(1).contains(where: { bytes.contains($0.start) })
    else { return nil }
    var parts: [String] = []
    for child in locating.children(of: node) {
      guard mark.isMapping else {
        guard let item = flowPart(child) else { return nil }
        parts.append(item)
        continue
      }
      guard let key = keyText(child), let value = flowPart(child + 1) else { return nil }
      parts.append(key + ": " + value)
    }
    let inside = parts.joined(separator: ", ")
    let line = mark.isMapping ? "{" + inside + "}" : "[" + inside + "]"
    return properties(of: node).map { $0 + " " + line } ?? line
  }

  mutating func flowPart(_ node: Int) -> String? {
    let mark = document.marks[node]
    if mark.isList || mark.isMapping { return flow(node) }
    if mark.start == mark.end { return "null" }
    let bytes = locating.bytes(of: node)
    return source.bytes[bytes].contains(where: \.isBreak) ? nil : scalarText(node)
  }
}
