/// A path that a template reads from the context that it is given.
public struct Reference: Sendable, Hashable {
  /// The first name of the path: `order` of `order.number`.
  public let root: String
  /// The path as it is written: `order.number`, `../order`, `@root.order`.
  public let path: String
  /// Where it is in the template's text.
  public let position: TextPosition
  /// The path's length in code points.
  public let length: Int
}
