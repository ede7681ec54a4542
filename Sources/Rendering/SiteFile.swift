/// One file of the site.
public struct SiteFile: Sendable {
  /// Relative to the output folder, with `/`.
  public let path: String
  /// What is in it.
  public let bytes: [UInt8]
}
