import YAML

/// Where a node of a YAML file is; the nodes of a file follow one another in preorder, the keys of
/// a mapping among them.
struct NodeMark: Sendable {
  enum Style: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
    case alias
    case blockList, flowList, blockMapping, flowMapping
  }

  /// The first byte, tag and anchor included.
  var start: UInt32
  /// The byte after the last one.
  var end: UInt32
  /// Nodes from this one to the end of what is in it, itself included.
  var size: UInt32 = 1
  var style: Style
  /// Whether it is a key whose entry is not in the value.
  var isDropped = false

  init(start: Int, end: Int, _ style: Style) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.style = style
  }

  var isMapping: Bool { style == .blockMapping || style == .flowMapping }
  var isList: Bool { style == .blockList || style == .flowList }
  var isFlow: Bool { style == .flowList || style == .flowMapping }
  var isScalar: Bool { style.rawValue < Style.alias.rawValue }
  var isBlockScalar: Bool { style == .literal || style == .folded }
}

extension NodeMark.Style {
  /// The style of a scalar.
  init(_ style: YAMLEvent.Style) {
    switch style {
    case .singleQuoted: self = .singleQuoted
    case .doubleQuoted: self = .doubleQuoted
    case .literal: self = .literal
    case .folded: self = .folded
    case .plain, .block, .flow: self = .plain
    }
  }
}
