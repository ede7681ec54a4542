/// A piece of what one run has found out for the next.
public struct CachePiece: Sendable {
  /// What was packed.
  public let bytes: PackedBytes
  let checksum: Checksum
  /// Whether it was read from the cache, so that it need not be written.
  let isStored: Bool

  /// A new one.
  public init(_ writer: PackedWriter) { self.init(writer.packed) }

  init(_ bytes: PackedBytes, isStored: Bool = false) {
    self.bytes = bytes
    checksum = bytes.withUnsafeBytes { Checksum($0) }
    self.isStored = isStored
  }

  /// The file that it is in.
  var fileName: String { checksum.text }
}
