import Values

/// Builds the values of a stream from its events, without recursion.
struct ValueBuilding {
  /// The documents that were read whole.
  private(set) var documents: [Value] = []
  private let aliasLimit: Int
  private var frames: [ValueFrame] = []
  private var root = Value.null
  private var anchors: [[UInt8]: AnchoredValue] = [:]
  private var aliasedNodes = 0

  init(aliasLimit: Int) { self.aliasLimit = aliasLimit }

  mutating func take(
    _ event: YAMLEvent, _ parser: borrowing YAMLParser
  ) throws(YAMLError) {
    switch event.kind {
    case .documentStart:
      root = .null
      anchors.removeAll()
      aliasedNodes = 0
    case .documentEnd: documents.append(root)
    case .scalar:
      let text = parser.text(of: event)
      let node = AnchoredValue(
        parser.withText(of: event) { Self.value($0, event.style, parser.tag(of: event)) },
        key: text)
      if let anchor = parser.anchor(of: event) { anchors[Array(anchor.utf8)] = node }
      add(node)
    case .alias: try takeAlias(event, parser)
    case .sequenceStart, .mappingStart:
      let anchor = parser.anchor(of: event).map { Array($0.utf8) }
      if let anchor { anchors[anchor] = AnchoredValue(openOf: anchor) }
      frames.append(ValueFrame(isMapping: event.kind == .mappingStart, anchor: anchor))
    case .sequenceEnd, .mappingEnd: close()
    }
  }

  private mutating func takeAlias(
    _ event: YAMLEvent, _ parser: borrowing YAMLParser
  ) throws(YAMLError) {
    let name = parser.text(of: event)
    guard let node = anchors[Array(name.utf8)] else {
      throw parser.fault(.unknownAlias, at: event.start, name)
    }
    if node.isOpen { throw parser.fault(.recursiveAlias, at: event.start, name) }
    aliasedNodes += node.count
    guard aliasedNodes <= aliasLimit else {
      throw parser.fault(.tooManyAliases, at: event.start, String(aliasLimit))
    }
    guard frames.count + node.depth <= parser.depth else {
      throw parser.fault(.tooDeep, at: event.start, String(parser.depth))
    }
    add(node)
  }

  private mutating func close() {
    guard let frame = frames.popLast() else { return }
    let node = frame.node
    if let anchor = frame.anchor { anchors[anchor] = node }
    add(node)
  }

  /// Puts a whole node where it belongs.
  private mutating func add(_ node: AnchoredValue) {
    if frames.isEmpty {
      root = node.value
    } else {
      frames[frames.count - 1].add(node)
    }
  }

  /// What a scalar means: sections 10.1 to 10.3.
  private static func value(
    _ text: UnsafeBufferPointer<UInt8>, _ style: YAMLEvent.Style, _ tag: String?
  ) -> Value {
    var isResolved = style == .plain
    if let tag {
      let core = "tag:yaml.org,2002:"
      let names = ["null", "bool", "int", "float"]
      isResolved = names.contains { tag.utf8.elementsEqual((core + $0).utf8) }
    }
    guard isResolved else { return .string(String(decoding: text, as: UTF8.self)) }
    return switch CoreSchema.meaning(of: text) {
    case .null: .null
    case .bool(let bool): .bool(bool)
    case .number(let number), .imprecise(let number): .number(number)
    case .notFinite: .null
    case .string: .string(String(decoding: text, as: UTF8.self))
    }
  }
}

/// A value that aliases may repeat.
struct AnchoredValue {
  var value: Value
  /// What it is as a key.
  var key: String?
  /// Nodes in it, aliases counted with all they repeat.
  var count = 1
  /// Collections inside one another.
  var depth = 0
  /// Whether it has not ended yet.
  var isOpen = false

  init(_ value: Value, key: String?) {
    self.value = value
    self.key = key
  }

  /// A collection that is still open.
  init(openOf anchor: [UInt8]) {
    value = .null
    isOpen = true
  }
}

/// A collection that is still open, with what was read of it.
struct ValueFrame {
  let isMapping: Bool
  let anchor: [UInt8]?
  private var items: [Value] = []
  private var entries: [Object.Entry] = []
  private var places: [[UInt8]: Int] = [:]
  private var key: String?
  private var count = 1
  private var depth = 0

  init(isMapping: Bool, anchor: [UInt8]?) {
    self.isMapping = isMapping
    self.anchor = anchor
  }

  mutating func add(_ node: AnchoredValue) {
    count += node.count
    depth = max(depth, node.depth)
    if !isMapping { return items.append(node.value) }
    guard let name = key else {
      key = node.key ?? JSONWriter.text(of: node.value)
      return
    }
    key = nil
    let place = places[Array(name.utf8), default: entries.count]
    if place < entries.count {
      entries[place].value = node.value
    } else {
      places[Array(name.utf8)] = place
      entries.append(Object.Entry(name, node.value))
    }
  }

  /// The whole collection.
  var node: AnchoredValue {
    let value: Value = isMapping ? .object(Object(uniqueEntries: entries)) : .array(items)
    var node = AnchoredValue(value, key: nil)
    node.count = count
    node.depth = depth + 1
    return node
  }
}
