import JourneyTemplates

/// The sizes that the layout and the drawing agree on, in pixels.
enum LayoutMetrics {
  static let titleFontSize = 14
  static let titleLineHeight = 18
  static let titleMaxWidth = 168
  static let titleMaxLines = 2
  static let labelFontSize = 12
  static let labelLineHeight = 15
  static let labelMaxWidth = 132
  static let labelMaxLines = 3

  static let margin = 12
  static let iconSize = 16
  static let iconGap = 8
  static let nodePadding = 14
  static let nodeMinWidth = 92
  /// Between neighbours in a rank, the larger where boxes are.
  static let nodeGap = 28
  static let labelGap = 12
  static let bendGap = 14
  /// Between the ranks; half of it where labels have ranks of their own.
  static let rankGap = 46
  /// How long the straight stretch at an arrow head is.
  static let arrowLength = 10
  /// How far apart the ends of edges on one side of a node are.
  static let portGap = 20
  /// How far from the middle of a node's side back edges meet it.
  static let sideOffset = 6
  static let loopWidth = 22
  static let loopHeight = 24
  static let startDotRadius = 6
  static let startLength = 30
  static let componentGap = 40
  /// Unconnected parts are put side by side up to this width.
  static let shelfWidth = 960

  /// How far from its corners a shape's horizontal sides begin.
  static func cornerWidth(of type: StateType, height: Int) -> Int {
    switch type {
    case .chat, .input, .confirmation: 10
    case .tool: 10
    case .journey: 8
    case .decision: 14
    case .final: height / 2
    }
  }

  /// The size of a state with this title; both are even.
  static func nodeSize(of type: StateType, title: TextBlock) -> (width: Int, height: Int) {
    let height = title.lines.count * titleLineHeight + 18
    let slant = type == .decision || type == .final ? 12 : 0
    let width = title.width + iconSize + iconGap + 2 * nodePadding + slant
    return ((max(width, nodeMinWidth) + 1) & ~1, max(height, 36))
  }

  /// The size of the place that is kept for a label; both are even.
  static func labelSize(of text: TextBlock) -> (width: Int, height: Int) {
    ((text.width + 9) & ~1, (text.lines.count * labelLineHeight + 5) & ~1)
  }
}
