/// A place in a drawing, in pixels from its top left corner.
public struct Point: Sendable, Hashable {
  /// To the right.
  public var x: Int
  /// Down.
  public var y: Int

  /// Creates a point.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle in a drawing, in pixels.
public struct Rectangle: Sendable, Hashable {
  /// The left edge.
  public var x: Int
  /// The top edge.
  public var y: Int
  /// How wide it is.
  public var width: Int
  /// How high it is.
  public var height: Int

  /// Creates a rectangle.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The right edge.
  public var maxX: Int { x + width }
  /// The bottom edge.
  public var maxY: Int { y + height }
  /// Halfway from left to right.
  public var midX: Int { x + width / 2 }
  /// Halfway from top to bottom.
  public var midY: Int { y + height / 2 }

  /// Whether the two share more than a border.
  public func overlaps(_ other: Rectangle) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }
}
