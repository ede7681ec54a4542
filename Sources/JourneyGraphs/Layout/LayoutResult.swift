/// Where everything of a graph is drawn: whole pixels from the top left corner of the drawing.
public struct LayoutResult: Sendable, Hashable {
  /// A drawn state.
  public struct NodeBox: Sendable, Hashable {
    /// Its outline.
    public var frame: Rectangle
    /// Its title in lines.
    public var title: TextBlock
  }

  /// A drawn transition.
  public struct EdgePath: Sendable, Hashable {
    /// Cubic Bézier curves one after the other, from the source's outline to the target's.
    ///
    /// The start, then two control points and an end for each curve. Straight stretches have their
    /// control points at their ends.
    public var points: [Point]
    /// Where its label is; nil where it has none.
    public var label: Label?
    /// Whether it leads back up, which closes a cycle.
    public var isBack: Bool
  }

  /// The label of a transition.
  public struct Label: Sendable, Hashable {
    /// The place that is kept free for it.
    public var frame: Rectangle
    /// Its text in lines.
    public var text: TextBlock
    /// The curve of the path that runs through the label and need not be drawn; nil where the label
    /// stands beside the path.
    public var coveredCurve: Int?
  }

  /// In the order of the graph's nodes.
  public var nodes: [NodeBox]
  /// In the order of the graph's edges.
  public var edges: [EdgePath]
  /// The centre of the dot that stands for the start, and the tip of the arrow from it to the
  /// initial state; nil where there is no initial state.
  public var start: Start?
  /// How wide the drawing is.
  public var width: Int
  /// How high the drawing is.
  public var height: Int

  /// The mark of where the journey starts.
  public struct Start: Sendable, Hashable {
    /// The centre of the dot.
    public var dot: Point
    /// Where the arrow from it touches the initial state.
    public var tip: Point
  }
}
