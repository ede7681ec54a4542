/// A file with the text that fixes have given it.
public struct EditedFile: Sendable, Hashable {
  /// The path relative to the catalog folder.
  public var path: String
  /// The whole text.
  public var bytes: [UInt8]
}
