/// A search index in one piece, for who searches where it was made.
public struct SingleSearchIndex: Sendable {
  /// What the engine reads.
  public let bytes: [UInt8]
  /// How each template is listed, as JSON, by the number that the engine gives it.
  public let entries: [[UInt8]]
}
