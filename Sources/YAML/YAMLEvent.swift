/// A step through a YAML stream: where a node or document begins, ends or stands.
///
/// Its text, anchor and tag are asked of the parser that gave it, before the next event is.
public struct YAMLEvent: Sendable {
  /// What happens.
  public enum Kind: UInt8, Sendable {
    case documentStart, documentEnd
    case scalar, alias
    case sequenceStart, sequenceEnd
    case mappingStart, mappingEnd
  }

  /// How a node is written: the first five are of scalars, the others of collections.
  public enum Style: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
    case block, flow
  }

  /// What happens.
  public internal(set) var kind: Kind
  /// How the node is written; without meaning for documents and aliases.
  public let style: Style
  /// Whether the event only keeps the place of one that may have to stand there.
  var isPlaceholder = false
  private let from: UInt32
  private let to: UInt32
  /// A scalar's text, or an alias's name.
  var text = TextSlice()
  var properties = PropertiesNumber()

  init(_ kind: Kind, _ style: Style, _ range: Range<Int>) {
    self.kind = kind
    self.style = style
    from = UInt32(truncatingIfNeeded: range.lowerBound)
    to = UInt32(truncatingIfNeeded: range.upperBound)
  }

  /// The byte at which the node begins, tag and anchor included.
  public var start: Int { Int(from) }
  /// The byte after the node; of a collection's start the byte after what opens it.
  public var end: Int { Int(to) }
}

/// Where the text of a scalar is.
struct TextSlice: Sendable {
  private var from: UInt32 = 0
  private var to: UInt32 = 0
  /// Whether it had to be put together, and is not a stretch of the source.
  var isDecoded = false

  init() {}

  init(_ range: Range<Int>, isDecoded: Bool = false) {
    from = UInt32(truncatingIfNeeded: range.lowerBound)
    to = UInt32(truncatingIfNeeded: range.upperBound)
    self.isDecoded = isDecoded
  }

  var range: Range<Int> { Int(from)..<Int(max(from, to)) }
}
