import CZlib

extension FileAccess {
  /// Hands out the content of a file piece by piece: of one whose name ends in `.gz` what it was before it
  /// was compressed.
  ///
  /// Throws where the file has more bytes than the limit, unpacked as well as packed, and where compressed
  /// data is damaged.
  public func streamContent(
    _ path: String, _ limit: Int, _ receive: (UnsafeRawBufferPointer) -> Bool
  ) throws(FileError) {
    guard path.hasSuffix(".gz") else { return try stream(path, limit, receive) }
    guard var unpacking = Gunzip(path: path, limit: limit) else {
      throw FileError(path: path, .damaged)
    }
    defer { unpacking.end() }
    var isWanted = true
    try stream(path, limit) { packed in
      isWanted = unpacking.feed(packed, receive)
      return isWanted
    }
    if let error = unpacking.error { throw error }
    if isWanted, !unpacking.isComplete { throw FileError(path: path, .damaged) }
  }
}

/// Unpacks gzip data (RFC 1952) that comes in pieces; several members follow each other as one.
private struct Gunzip {
  private(set) var error: FileError?
  /// Whether the last member has ended.
  private(set) var isComplete = false
  private let path: String
  private let limit: Int
  private var total = 0
  /// On the heap: zlib keeps a pointer to it.
  private let state: UnsafeMutablePointer<z_stream>

  private static let pieceSize = 1 << 20
  /// A window of 32 KiB, and a gzip header.
  private static let windowBits: Int32 = 15 + 16

  init?(path: String, limit: Int) {
    self.path = path
    self.limit = limit
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(state, Self.windowBits, ZLIB_VERSION, size) == Z_OK else {
      state.deallocate()
      return nil
    }
  }

  func end() {
    inflateEnd(state)
    state.deallocate()
  }

  /// Unpacks a piece; false where no more is wanted, or possible.
  mutating func feed(
    _ packed: UnsafeRawBufferPointer, _ receive: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceSize, alignment: 16)
    defer { piece.deallocate() }
    let input = packed.bindMemory(to: Bytef.self)
    state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    state.pointee.avail_in = uInt(packed.count)
    repeat {
      if isComplete, state.pointee.avail_in > 0 { startMember() }
      state.pointee.next_out = piece.bindMemory(to: Bytef.self).baseAddress
      state.pointee.avail_out = uInt(piece.count)
      let status = inflate(state, Z_NO_FLUSH)
      guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
        error = FileError(path: path, .damaged)
        return false
      }
      isComplete = status == Z_STREAM_END
      let count = piece.count - Int(state.pointee.avail_out)
      total += count
      guard total <= limit else {
        error = FileError(path: path, .tooLarge(limit: limit))
        return false
      }
      if count > 0, !receive(UnsafeRawBufferPointer(rebasing: piece[..<count])) { return false }
    } while state.pointee.avail_in > 0 || state.pointee.avail_out == 0
    return true
  }

  private mutating func startMember() {
    inflateReset(state)
    isComplete = false
  }
}
