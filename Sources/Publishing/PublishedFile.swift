public import Caching

/// A file of the site as it was put in place, so that one can tell whether it still is that.
public struct PublishedFile: Sendable, Equatable {
  /// Relative to the output folder, as UTF-8: of most files nobody asks for more than whether they are there.
  public let path: PackedBytes
  /// What comes of its size, of when it was written and changed last, and of its number in the file system.
  public let signature: UInt64

  /// What is known of a file from an earlier build.
  public init(path: PackedBytes, signature: UInt64) {
    self.path = path
    self.signature = signature
  }
}
