/// A piece of what one run has found out for the next.
public struct CachePiece: Sendable {
  private enum Contents: Sendable {
    case stored(PackedBytes)
    case new([UInt8])
  }

  private let contents: Contents
  let checksum: Checksum

  /// A new one.
  public init(_ writer: PackedWriter) {
    contents = .new(writer.bytes)
    checksum = writer.bytes.withUnsafeBytes { Checksum($0) }
  }

  /// One that was read from the cache.
  init(stored bytes: PackedBytes) {
    contents = .stored(bytes)
    checksum = bytes.withUnsafeBytes { Checksum($0) }
  }

  /// Whether it was read from the cache, so that it need not be written.
  var isStored: Bool { if case .stored = contents { true } else { false } }

  /// The file that it is in.
  var fileName: String { checksum.text }

  /// What was packed; a copy of what is new.
  public var bytes: PackedBytes {
    switch contents {
    case .stored(let bytes): bytes
    case .new(let bytes): PackedBytes(bytes)
    }
  }

  /// Shows what was packed, without a copy.
  func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    switch contents {
    case .stored(let bytes): bytes.withUnsafeBytes(body)
    case .new(let bytes): bytes.withUnsafeBytes(body)
    }
  }
}
