import CLibYAML
import Diagnostics
import Values

/// Builds the value of a file from libyaml's events, in one pass and without recursion.
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
    _ parser: consuming EventParser
  ) -> (document: YAMLDocument?, diagnostics: [Diagnostic]) {
    while !isFinished, !isStopped {
      guard let event = parser.next() else {
        let problem = SyntaxProblem(parser.failure, in: source, file: file).diagnostic
        // What stopped libyaml may have been seen coming.
        return (nil, diagnostics.filter { $0.summary != problem.summary } + [problem])
      }
      if event.pointee.type == YAML_STREAM_END_EVENT { break }
      take(event)
    }
    if let root, !isStopped {
      return (YAMLDocument(file: file, value: root, text: text, marks: marks), diagnostics)
    }
    if !isStopped { reportEmptyFile() }
    return (nil, diagnostics)
  }

  /// Ends the reading: nothing sensible can follow.
  mutating func stop() { isStopped = true }

  private mutating func take(_ event: UnsafePointer<yaml_event_t>) {
    let start = event.pointee.start_mark.index
    let end = event.pointee.end_mark.index
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      guard addMark(start, end, Self.style(event.pointee.data.scalar.style)) else { return }
      takeScalar(event.pointee.data.scalar)
    case YAML_ALIAS_EVENT:
      guard addMark(start, end, .alias) else { return }
      takeAlias(Self.text(event.pointee.data.alias.anchor))
    case YAML_SEQUENCE_START_EVENT:
      let list = event.pointee.data.sequence_start
      let style = list.style == YAML_FLOW_SEQUENCE_STYLE ? NodeMark.Style.flowList : .blockList
      guard addMark(start, end, style) else { return }
      checkTag(Self.text(list.tag), isMapping: false)
      open(isMapping: false, anchor: Self.text(list.anchor))
    case YAML_MAPPING_START_EVENT:
      let mapping = event.pointee.data.mapping_start
      let style =
        mapping.style == YAML_FLOW_MAPPING_STYLE ? NodeMark.Style.flowMapping : .blockMapping
      guard addMark(start, end, style) else { return }
      checkTag(Self.text(mapping.tag), isMapping: true)
      open(isMapping: true, anchor: Self.text(mapping.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: close(end: end)
    case YAML_DOCUMENT_START_EVENT: startDocument(start, end)
    default: break
    }
  }

  private mutating func startDocument(_ start: Int, _ end: Int) {
    documents += 1
    guard documents == 2 else { return }
    report(
      .severalDocuments, "The file holds several documents",
      explanation: "Only the first is read.",
      help: "Keep one document, and move the others into files of their own",
      at: source.byte(ofIndex: start)..<source.byte(ofIndex: end))
    isFinished = true
  }

  /// Adds a node's mark; false where there are too many nodes.
  private mutating func addMark(_ start: Int, _ end: Int, _ style: NodeMark.Style) -> Bool {
    guard marks.count < YAMLLimits.nodes else {
      report(
        .tooManyNodes, "The file has more than \(YAMLLimits.nodes) values",
        help: "Split the file", at: source.byte(ofIndex: start)..<source.byte(ofIndex: end))
      stop()
      return false
    }
    marks.append(NodeMark(start: start, end: end, style))
    return true
  }

  // MARK: - Collections

  private mutating func open(isMapping: Bool, anchor: String?) {
    guard frames.count < YAMLLimits.depth else {
      reportTooDeep()
      return stop()
    }
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
    // libyaml ends a block collection where the next token starts.
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

  // MARK: - libyaml's words

  private static func style(_ style: yaml_scalar_style_t) -> NodeMark.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}
