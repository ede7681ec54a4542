/// What a parser is to read next.
enum State {
  /// Directives, markers and comments before a document.
  case documentStart
  case blockNode(NodePlace)
  /// The next entry of a block collection, or what ends it.
  case blockEntry
  /// The next part of a flow collection.
  case flow
  case end
}

/// What stands before a node in block style.
enum NodePlace {
  /// Nothing: it begins a document.
  case lineStart
  /// `---`
  case marker
  /// `-`
  case entry
  /// `?`
  case explicitKey
  /// `:` after an explicit key.
  case explicitValue
  /// `:` after a key of its own line.
  case implicitValue

  /// Whether a block collection can begin in the same line.
  var isCompact: Bool {
    switch self {
    case .entry, .explicitKey, .explicitValue: true
    case .lineStart, .marker, .implicitValue: false
    }
  }

  /// Whether the items of a list can stand right below the key of their mapping.
  var isInMapping: Bool {
    switch self {
    case .explicitKey, .explicitValue, .implicitValue: true
    case .lineStart, .marker, .entry: false
    }
  }
}

/// A collection that is open.
struct Frame {
  enum Kind: UInt8 {
    case blockSequence, blockMapping
    case flowSequence, flowMapping
    /// A mapping of one entry that stands in a flow sequence without braces.
    case flowPair
  }

  /// What a flow collection is to go on with.
  enum Expecting: UInt8 {
    /// An item, an entry or the end.
    case entry
    /// The key after `?`.
    case explicitKey
    /// The colon after a key.
    case colon
    /// The value after a colon.
    case value
    /// A comma or the end.
    case comma
  }

  let kind: Kind
  var expecting = Expecting.entry
  /// Whether the key that was read last can have its value right behind the colon.
  var isKeyJSON = false
  /// Whether an explicit key of a block mapping waits for its value.
  var awaitsValue = false
  /// The column of a block collection's entries, from 0.
  var indent: Int32 = 0
  /// The byte at which it begins.
  var start: Int
  /// Of a flow collection that may turn out to be a key: the event kept for its mapping, or -1,
  /// and the line that it began in.
  var placeholder = -1
  var line = 0

  init(_ kind: Kind, start: Int) {
    self.kind = kind
    self.start = start
  }

  var isBlock: Bool { kind == .blockSequence || kind == .blockMapping }
}

/// What is before a flow collection in block style, which decides what it is once it has ended.
struct FlowKey {
  /// Whether it is known to be the key of the mapping around it.
  var isKey = false
  /// Where it begins, tag and anchor in its line included.
  var start = 0
  /// Tag and anchor in its line.
  var own = PropertiesNumber()
  /// Tag and anchor in the lines above, those of a mapping if it is a key.
  var outer = PropertiesNumber()
}

/// A tag's short form, and what it stands for.
struct TagHandle {
  let name: [UInt8]
  let prefix: [UInt8]
}
