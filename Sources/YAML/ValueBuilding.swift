import Values

/// Builds the values of a stream from its events, without recursion.
struct ValueBuilding {
  /// The documents that were read whole.
  private(set) var documents: [Value] = []
  private let aliasLimit: Int
  private var frames: [ValueFrame] = []
  private var root = Value.null
  private var anchors: [ExactText: AnchoredValue] = [:]
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
      if let anchor = parser.anchor(of: event) { anchors[ExactText(anchor)] = node }
      try add(node, event, parser)
    case .alias: try takeAlias(event, parser)
    case .sequenceStart, .mappingStart:
      let anchor = parser.anchor(of: event)
      if let anchor { anchors[ExactText(anchor)] = .open }
      frames.append(ValueFrame(isMapping: event.kind == .mappingStart, anchor: anchor))
    case .sequenceEnd, .mappingEnd: try close(event, parser)
    }
  }

  private mutating func takeAlias(
    _ event: YAMLEvent, _ parser: borrowing YAMLParser
  ) throws(YAMLError) {
    let name = parser.text(of: event)
    guard let node = anchors[ExactText(name)] else {
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
    try add(node, event, parser)
  }

  private mutating func close(
    _ event: YAMLEvent, _ parser: borrowing YAMLParser
  ) throws(YAMLError) {
    guard let frame = frames.popLast() else { return }
    let node = frame.node
    if let anchor = frame.anchor { anchors[ExactText(anchor)] = node }
    try add(node, event, parser)
  }

  /// Puts a whole node where it belongs.
  private mutating func add(
    _ node: AnchoredValue, _ event: YAMLEvent, _ parser: borrowing YAMLParser
  ) throws(YAMLError) {
    if frames.isEmpty {
      root = node.value
    } else if !frames[frames.count - 1].add(node) {
      throw parser.fault(.largeKey, at: event.start, String(ValueFrame.longestKey))
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
