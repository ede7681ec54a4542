import Diagnostics
import Values
import YAML

extension EditPlanning {
  /// Adds items or entries to the collection at a path; false where that cannot be done.
  mutating func append(_ yaml: [String], to path: DataPath) -> Bool {
    var items: [Item] = []
    for text in yaml {
      guard let item = Item(text) else { return false }
      items.append(item)
      intents.append((path.steps[...], .append(item.value)))
    }
    let found = locating.find(path)
    guard found.isExact else { return appendKey(items, path) }
    let node = marks[found.node]
    switch node.style {
    case .blockList, .blockMapping: return appendLines(items, to: found.node)
    case .flowList, .flowMapping:
      if locating.children(of: found.node).isEmpty, !isInFlow(path) {
        return fill(items, found.node, path, isMapping: node.isMapping)
      }
      return appendToFlow(items.map { $0.flow(isEntry: node.isMapping) }, found.node)
    case .plain where found.value.isNull:
      if isInFlow(path) { return false }
      return fill(items, found.node, path, isMapping: false)
    default: return false
    }
  }

  /// What is to be added.
  private struct Item {
    let lines: [Substring]
    let value: Value

    init?(_ yaml: String) {
      // In the file a line break follows, which a block scalar at the end has in its value.
      guard let document = YAMLReader.read(Array((yaml + "\n").utf8), file: "").document else {
        return nil
      }
      value = document.value
      var lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
      while let last = lines.last, last.allSatisfy({ $0 == " " }) { lines.removeLast() }
      self.lines = lines
    }

    /// As lines of a block collection.
    func block(margin: Int, isEntry: Bool) -> [String] {
      let outer = String(repeating: " ", count: margin)
      return lines.enumerated().map { index, line in
        if isEntry { return line.isEmpty ? "" : outer + line }
        if index == 0 { return outer + "- " + line }
        return line.isEmpty ? "" : outer + "  " + line
      }
    }

    /// As part of a flow collection: as it is written where that comes out right, else as JSON.
    func flow(isEntry: Bool) -> String {
      let text = lines.joined(separator: " ")
      let sample = isEntry ? "{\(text)}" : "[\(text)]"
      let read = YAMLReader.read(Array(sample.utf8), file: "").document?.value
      if lines.count == 1, read == (isEntry ? value : .array([value])) { return text }
      let json = JSONWriter.text(of: value)
      return isEntry ? String(json.dropFirst().dropLast()) : json
    }
  }

  /// Adds lines after the last line of a block collection.
  private mutating func appendLines(_ items: [Item], to node: Int) -> Bool {
    let content = locating.content(of: node)
    let margin = column(content.lowerBound)
    let lines = items.flatMap { $0.block(margin: margin, isEntry: marks[node].isMapping) }
    insert(lines: lines, after: content, indentation: margin)
    return true
  }

  /// Inserts whole lines after the line in which a range ends.
  private mutating func insert(lines: [String], after range: Range<Int>, indentation: Int) {
    let offset = self.lines(of: range).upperBound
    let isOpen = offset == source.bytes.count && offset > 0 && !source.bytes[offset - 1].isBreak
    let text = lines.map { Array($0.utf8) }.joined(separator: lineBreak)
    changes.append(
      TextChange(
        range: offset..<offset, text: isOpen ? lineBreak + text : text + lineBreak,
        indentation: indentation))
  }

  /// Adds items to a flow collection, after the last one there.
  private mutating func appendToFlow(_ items: [String], _ node: Int) -> Bool {
    let count = locating.children(of: node).count
    let text = items.joined(separator: ", ")
    if let last = bytes(ofChild: count - 1, of: node) {
      changes.append(
        TextChange(range: last.upperBound..<last.upperBound, text: Array((", " + text).utf8)))
    } else {
      let content = locating.content(of: node)
      guard content.count >= 2 else { return false }
      let inner = content.lowerBound + 1..<content.upperBound - 1
      changes.append(TextChange(range: inner, text: Array(text.utf8)))
    }
    return true
  }

  /// Puts a block collection in place of `[]`, `{}` or null.
  private mutating func fill(
    _ items: [Item], _ node: Int, _ path: DataPath, isMapping: Bool
  ) -> Bool {
    let content = locating.content(of: node)
    let parent = locating.find(DataPath(Array(path.steps.dropLast())))
    guard !path.steps.isEmpty, marks[parent.node].isMapping else {
      let margin = column(content.lowerBound)
      let lines = items.flatMap { $0.block(margin: margin, isEntry: isMapping) }
      let text = lines.map { Array($0.utf8) }.joined(separator: lineBreak).dropFirst(margin)
      changes.append(TextChange(range: content, text: Array(text)))
      return true
    }
    guard let colon = indicatorEnd(of: path), let key = locating.find(path).key else {
      return false
    }
    let keyStart = locating.bytes(of: key).lowerBound
    let margin = column(keyStart) + (isMapping ? 2 : listIndentation)
    let lines = items.flatMap { $0.block(margin: margin, isEntry: isMapping) }
    if colon < content.upperBound {
      changes.append(TextChange(range: colon..<content.upperBound, text: []))
    }
    insert(
      lines: lines, after: keyStart..<max(colon, content.upperBound), indentation: margin)
    return true
  }

  /// Adds a key with a list to the mapping that a path leads to but for its last step.
  private mutating func appendKey(_ items: [Item], _ path: DataPath) -> Bool {
    guard case .key(let key)? = path.steps.last else { return false }
    let parentPath = DataPath(Array(path.steps.dropLast()))
    let parent = locating.find(parentPath)
    guard parent.isExact, marks[parent.node].isMapping else { return false }
    let isFlow = marks[parent.node].isFlow
    let scalar = ScalarText(key, isFlow ? .flow : .key)
    let name = (isFlow ? nil : scalar.plain?.text) ?? scalar.doubleQuoted
    if isFlow {
      let list = items.map { $0.flow(isEntry: false) }.joined(separator: ", ")
      return appendToFlow(["\(name): [\(list)]"], parent.node)
    }
    let content = locating.content(of: parent.node)
    let margin = column(content.lowerBound)
    let inner = margin + listIndentation
    let lines = items.flatMap { $0.block(margin: inner, isEntry: false) }
    let first = String(repeating: " ", count: margin) + name + ":"
    insert(lines: [first] + lines, after: content, indentation: margin)
    return true
  }

  /// How far the file indents the lists in its mappings: as its first one, or by 2.
  private var listIndentation: Int {
    var locating = locating
    for node in marks.indices where marks[node].style == .blockMapping {
      for key in locating.children(of: node) {
        let value = key + Int(marks[key].size)
        guard marks.indices.contains(value), marks[value].style == .blockList else { continue }
        let list = column(locating.content(of: value).lowerBound)
        return max(0, list - column(locating.bytes(of: key).lowerBound))
      }
    }
    return 2
  }
}
