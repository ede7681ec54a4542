import Diagnostics
import Values
import YAML

/// Builds the value of a file from a parser's events, in one pass and without recursion.
struct DocumentBuilding {
  /// A collection that is still open.
  struct Frame {
    let isMapping: Bool
    /// Where its items or entries begin on their stack.
    let base: Int
    /// Its own mark.
    let mark: Int
    let anchor: String?
    /// The key whose value comes next.
    var key: Key?
    /// Marks of keys by number, once there are too many to look at each.
    var seen: [Int: Int] = [:]
  }

  /// A key that was read.
  struct Key {
    /// Its number in the table; nil where its entry is left out.
    let number: Int?
    let mark: Int
  }

  let text: [UInt8]
  /// Made when the first problem is to be placed: most files have none.
  lazy var source = SourceText(text)
  let file: String
  var diagnostics: [Diagnostic] = []
  var marks: [NodeMark] = []
  var frames: [Frame] = []
  /// Items of the open lists, those of inner ones after those of outer ones.
  var items: [Value] = []
  /// Entries of the open mappings, likewise, and the keys they have.
  var entries: [Object.Entry] = []
  var entryKeys: [Key] = []
  var keys = KeyTable()
  var anchors = Anchors()
  /// Nodes that aliases have repeated so far.
  var aliasedNodes = 0
  private var root: Value?
  private var documents = 0
  /// The end of the node that was completed last.
  private var lastEnd: UInt32 = 0
  /// Whether all that is wanted was read.
  private var isFinished = false
  /// Whether nothing sensible can follow.
  private var isStopped = false

  init(text: [UInt8], file: String) {
    self.text = text
    self.file = file
    marks.reserveCapacity(text.count / 10)
  }

  mutating func read(
    _ parser: inout YAMLParser
  ) -> (document: YAMLDocument?, diagnostics: [Diagnostic]) {
    do throws(YAMLError) {
      while !isFinished, !isStopped, let event = try parser.next() { take(event, parser) }
    } catch {
      let problem = SyntaxProblem(error, in: source, file: file).diagnostic
      // What stopped the parser may have been seen coming.
      return (nil, diagnostics.filter { $0.summary != problem.summary } + [problem])
    }
    if let root, !isStopped {
      return (YAMLDocument(file: file, value: root, text: text, marks: marks), diagnostics)
    }
    if !isStopped { reportEmptyFile() }
    return (nil, diagnostics)
  }

  /// Ends the reading: nothing sensible can follow.
  mutating func stop() { isStopped = true }

  private mutating func take(_ event: YAMLEvent, _ parser: borrowing YAMLParser) {
    switch event.kind {
    case .scalar:
      guard addMark(event, NodeMark.Style(event.style)) else { return }
      takeScalar(event, parser)
    case .alias:
      guard addMark(event, .alias) else { return }
      takeAlias(parser.text(of: event))
    case .sequenceStart, .mappingStart:
      let isMapping = event.kind == .mappingStart
      let isFlow = event.style == .flow
      let style: NodeMark.Style =
        isMapping ? (isFlow ? .flowMapping : .blockMapping) : isFlow ? .flowList : .blockList
      guard addMark(event, style) else { return }
      checkTag(parser.tag(of: event), isMapping: isMapping)
      open(isMapping: isMapping, anchor: parser.anchor(of: event))
    case .sequenceEnd, .mappingEnd: close(end: event.end)
    case .documentStart: startDocument(event)
    case .documentEnd: break
    }
  }

  private mutating func startDocument(_ event: YAMLEvent) {
    documents += 1
    guard documents == 2 else { return }
    report(
      .severalDocuments, "The file holds several documents",
      explanation: "Only the first is read.",
      help: "Keep one document, and move the others into files of their own",
      at: event.start..<event.end)
    isFinished = true
  }

  /// Adds a node's mark; false where there are too many nodes.
  private mutating func addMark(_ event: YAMLEvent, _ style: NodeMark.Style) -> Bool {
    guard marks.count < YAMLLimits.nodes else {
      report(
        .tooManyNodes, "The file has more than \(YAMLLimits.nodes) values",
        help: "Split the file", at: event.start..<event.end)
      stop()
      return false
    }
    marks.append(NodeMark(start: event.start, end: event.end, style))
    return true
  }

  // MARK: - Collections

  private mutating func open(isMapping: Bool, anchor: String?) {
    if let anchor { anchors.open(anchor) }
    frames.append(
      Frame(
        isMapping: isMapping, base: isMapping ? entries.count : items.count,
        mark: marks.count - 1, anchor: anchor))
  }

  private mutating func close(end: Int) {
    guard let frame = frames.popLast() else { return }
    let value: Value
    if frame.isMapping {
      value = .object(Object(uniqueEntries: Array(entries[frame.base...])))
      entries.removeSubrange(frame.base...)
      entryKeys.removeSubrange(frame.base...)
    } else {
      value = .array(Array(items[frame.base...]))
      items.removeSubrange(frame.base...)
    }
    // The parser ends a block collection where what follows it begins.
    marks[frame.mark].end =
      marks[frame.mark].isFlow
      ? UInt32(truncatingIfNeeded: end) : max(lastEnd, marks[frame.mark].end)
    marks[frame.mark].size = UInt32(truncatingIfNeeded: marks.count - frame.mark)
    if let anchor = frame.anchor { anchors.close(anchor, value) }
    complete(value, frame.mark)
  }

  /// Puts a whole node where it belongs.
  mutating func complete(_ value: Value, _ mark: Int, keyNumber: Int? = nil) {
    lastEnd = marks[mark].end
    guard let top = frames.indices.last else {
      root = value
      return
    }
    if !frames[top].isMapping {
      items.append(value)
    } else if let key = frames[top].key {
      frames[top].key = nil
      guard let number = key.number else { return }
      entries.append(Object.Entry(keys.keys[number], value))
      entryKeys.append(key)
    } else if let keyNumber {
      frames[top].key = checked(keyNumber, mark, in: top)
    } else {
      reportComplexKey(mark)
      drop(mark, in: top)
    }
  }

  /// Whether the next node is a key.
  var isAtKey: Bool {
    guard let top = frames.last else { return false }
    return top.isMapping && top.key == nil
  }

  /// Leaves out the entry of a key.
  mutating func drop(_ mark: Int, in top: Int) {
    marks[mark].isDropped = true
    frames[top].key = Key(number: nil, mark: mark)
  }

  /// The key, once it is known to be new in its mapping.
  private mutating func checked(_ number: Int, _ mark: Int, in top: Int) -> Key {
    if let first = firstMark(of: number, mark, in: top) {
      reportDuplicateKey(keys.keys[number], mark, first: first)
      marks[mark].isDropped = true
      return Key(number: nil, mark: mark)
    }
    return Key(number: number, mark: mark)
  }

  /// The mark of the same key earlier in its mapping.
  private mutating func firstMark(of number: Int, _ mark: Int, in top: Int) -> Int? {
    let earlier = entryKeys[frames[top].base...]
    if earlier.count < 32 { return earlier.first { $0.number == number }?.mark }
    if frames[top].seen.isEmpty {
      for key in earlier { if let number = key.number { frames[top].seen[number] = key.mark } }
    }
    if let first = frames[top].seen[number] { return first }
    frames[top].seen[number] = mark
    return nil
  }
}
