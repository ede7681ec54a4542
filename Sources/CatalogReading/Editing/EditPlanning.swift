import Diagnostics
import Values

/// Works out what edits change in the text of a file, and in its data.
struct EditPlanning {
  let document: YAMLDocument
  var locating: Locating
  var changes: [TextChange] = []
  var intents: [(steps: ArraySlice<DataPath.Step>, intent: EditIntent)] = []

  init(_ document: YAMLDocument) {
    self.document = document
    locating = Locating(document)
  }

  var source: SourceText { locating.source }
  var marks: [NodeMark] { document.marks }

  /// The data after the edits; nil where they do not fit it.
  var intended: Value? { document.value.applying(intents) }

  /// Plans edits; false where one of them cannot be made.
  mutating func plan(_ edits: [FixIt.Edit]) -> Bool {
    var removed: [DataPath: Set<Int>] = [:]
    var appended: [(path: DataPath, items: [String])] = []
    for edit in edits {
      switch edit {
      case .remove(let place):
        guard let (parent, number) = childNumber(place.path) else { return false }
        guard removed[parent, default: []].insert(number).inserted else { return false }
        intents.append((place.path.steps[...], .remove))
      case .replace(let place, let text):
        guard replace(place, with: text) else { return false }
      case .append(let place, let yaml):
        if let index = appended.firstIndex(where: { $0.path == place.path }) {
          appended[index].items.append(yaml)
        } else {
          appended.append((place.path, [yaml]))
        }
      }
    }
    let isRemoved = removed.allSatisfy { remove($0.value, from: $0.key) }
    return isRemoved && appended.allSatisfy { append($0.items, to: $0.path) }
  }

  // MARK: - Text

  /// The line break of the file.
  var lineBreak: [UInt8] {
    guard let index = source.bytes.firstIndex(where: { $0.isBreak }) else { return [0x0A] }
    if source.bytes[index] == 0x0A { return [0x0A] }
    return source.byte(at: index + 1) == 0x0A ? [0x0D, 0x0A] : [0x0D]
  }

  /// Characters before a byte in its line.
  func column(_ offset: Int) -> Int { source.position(ofByte: offset).column - 1 }

  /// Whether nothing but spaces is before a byte in its line.
  func isFirstInLine(_ offset: Int) -> Bool {
    source.bytes[source.lineStart(ofByte: offset)..<offset].allSatisfy { $0 == 0x20 }
  }

  /// The lines from the one of the first byte of a range to the one of its last.
  func lines(of range: Range<Int>) -> Range<Int> {
    let last = max(range.lowerBound, range.upperBound - 1)
    return source.lineStart(ofByte: range.lowerBound)..<source.lineEnd(ofByte: last)
  }

  // MARK: - Children

  /// The path of what a place is in, and which of its children it is.
  private mutating func childNumber(_ path: DataPath) -> (parent: DataPath, number: Int)? {
    guard let last = path.steps.last else { return nil }
    let parent = DataPath(Array(path.steps.dropLast()))
    let found = locating.find(parent)
    guard found.isExact else { return nil }
    switch (last, found.value) {
    case (.index(let index), .array(let items)):
      return items.indices.contains(index) ? (parent, index) : nil
    case (.key(let key), .object(let object)):
      return object.entries.firstIndex { $0.key.isExactly(key) }.map { (parent, $0) }
    default: return nil
    }
  }

  /// The bytes of an item or entry: from its dash or key to the end of its value.
  mutating func bytes(ofChild number: Int, of node: Int) -> Range<Int>? {
    let children = locating.children(of: node)
    guard children.indices.contains(number) else { return nil }
    let child = locating.bytes(of: children[number])
    if marks[node].isMapping {
      let value = locating.bytes(of: children[number] + Int(marks[children[number]].size))
      return child.lowerBound..<max(child.upperBound, value.upperBound)
    }
    if marks[node].isFlow { return child }
    guard let dash = dash(ofChild: number, of: node) else { return nil }
    return dash..<max(dash + 1, child.upperBound)
  }

  /// The dash of an item of a block list.
  private mutating func dash(ofChild number: Int, of node: Int) -> Int? {
    let children = locating.children(of: node)
    let before =
      number == 0
      ? locating.content(of: node).lowerBound : locating.bytes(of: children[number - 1]).upperBound
    let dash = source.skipSpace(from: before, to: source.bytes.count)
    return source.byte(at: dash) == UInt8(ascii: "-") ? dash : nil
  }

  /// The byte after the colon or dash that leads to the value at a path.
  mutating func indicatorEnd(of path: DataPath) -> Int? {
    guard let (parent, number) = childNumber(path) else { return nil }
    let node = locating.find(parent).node
    guard marks[node].isMapping else {
      return dash(ofChild: number, of: node).map { $0 + 1 }
    }
    let children = locating.children(of: node)
    guard children.indices.contains(number) else { return nil }
    var colon = locating.bytes(of: children[number]).upperBound
    while source.byte(at: colon).isBlank { colon += 1 }
    return source.byte(at: colon) == UInt8(ascii: ":") ? colon + 1 : nil
  }

  /// Whether the value at a path is inside a flow collection.
  mutating func isInFlow(_ path: DataPath) -> Bool {
    path.steps.indices.contains { count in
      let outer = locating.find(DataPath(Array(path.steps.prefix(count))))
      return outer.isExact && marks[outer.node].isFlow
    }
  }
}
