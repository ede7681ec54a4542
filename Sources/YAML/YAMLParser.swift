import Diagnostics

/// A parser of YAML 1.2.2 that gives a stream's events one by one.
///
/// It goes over the text once, and keeps no more of it than the collections that are open and the
/// events of what may turn out to be a key. Time grows with the length of the text alone. Aliases
/// are given as such and never followed.
public struct YAMLParser: ~Copyable {
  let source: SourceBytes
  /// Collections that may be inside one another.
  let depth: Int

  // MARK: - Where the parser is

  /// The next byte.
  var offset = 0
  /// The first byte of the line.
  var lineStart = 0
  /// The spaces that the line begins with.
  var lineIndent = 0
  /// Whether the white space skipped last had a line break in it.
  var crossedLine = false
  /// Whether the white space skipped last had a tab in it, in the line it ended in.
  var sawTab = false
  /// The first character that can stand in quotes alone and was not met yet.
  var unprintable = Int.max

  // MARK: - What it is in

  /// What is to be read next.
  var state = State.documentStart
  /// The collections that are open.
  var frames: [Frame] = []
  /// The prefixes of tag handles in the document.
  var handles: [TagHandle] = []
  /// Whether a document can begin without a marker, or with directives.
  var isAfterSuffix = true
  /// The spaces that lines inside a flow collection must at least begin with.
  var flowIndent = 0
  /// The outermost flow collection, in case it is a key.
  var flowKey = FlowKey()

  // MARK: - What it found

  /// Events not given yet, from `head` on; those from `eventCount` on are of the past.
  var events: [YAMLEvent] = []
  var eventCount = 0
  private var head = 0
  /// The number of the first event that may have to change; none after it can be given.
  var held = Int.max
  /// The line that holds the events that may have to change.
  var heldLine = 0
  /// Texts put together from several lines or with escapes.
  var decoded: [UInt8] = []
  /// Anchors and tags of the events not given yet.
  var properties: [NodeProperties] = []
  private var failure: YAMLError?

  /// Creates a parser of UTF-8, in which collections may be `depth` deep.
  public init(_ text: UnsafeBufferPointer<UInt8>, depth: Int = 64) {
    source = SourceBytes(text)
    self.depth = depth
    frames.reserveCapacity(16)
    events.reserveCapacity(64)
    checkCharacters()
    beginLine(at: 0)
  }

  /// The next event; nil after the last one.
  public mutating func next() throws(YAMLError) -> YAMLEvent? {
    while true {
      let limit = min(eventCount, held)
      while head < limit {
        let event = events[head]
        head += 1
        if !event.isPlaceholder { return event }
      }
      if let failure { throw failure }
      if case .end = state { return nil }
      if head == eventCount { forget() }
      do throws(YAMLError) {
        try step()
        if offset > unprintable { throw fault(.unprintableCharacter, at: unprintable) }
      } catch {
        failure = error
        held = .max
      }
    }
  }

  /// Forgets what belongs to events that were given.
  private mutating func forget() {
    head = 0
    eventCount = 0
    if !decoded.isEmpty { decoded.removeAll(keepingCapacity: true) }
    if !properties.isEmpty { properties.removeAll(keepingCapacity: true) }
  }

  private mutating func step() throws(YAMLError) {
    switch state {
    case .documentStart: try startDocument()
    case .blockNode(let place): try readBlockNode(place)
    case .blockEntry: try readBlockEntry()
    case .flow: try readFlow()
    case .end: break
    }
  }

  /// Finds characters that can stand nowhere, and the first that can stand in quotes alone.
  private mutating func checkCharacters() {
    if source.count >= Int32.max {
      failure = YAMLError(.tooLarge, at: 0, position: .start)
      return
    }
    var start = 0
    while let found = CharacterCheck.next(in: source, from: start) {
      let offset = found.bytes.lowerBound
      if found.fault != .unprintable {
        failure = fault(found.fault == .encoding ? .notUTF8 : .forbiddenCharacter, at: offset)
        return
      }
      unprintable = min(unprintable, offset)
      start = found.bytes.upperBound
    }
  }

  /// Passes over characters that can stand here because they are in quotes, or a byte-order mark.
  mutating func allowUnprintable(before end: Int) {
    while unprintable < end {
      var start = unprintable + 1
      while source[start] & 0xC0 == 0x80 { start += 1 }
      unprintable = CharacterCheck.next(in: source, from: start)?.bytes.lowerBound ?? .max
    }
  }
}
