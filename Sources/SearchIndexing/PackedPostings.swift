import Caching

/// The documents that have a term, in their order, in about two bytes each.
struct PackedPostings {
  let bytes: UnsafeRawBufferPointer

  /// More than there can be.
  var mostCount: Int { bytes.count / 2 + 1 }

  /// Gives each; ends early where the bytes are damaged.
  @inline(__always)
  func forEach(_ body: (TermPosting) -> Void) {
    var position = 0
    var document: UInt32 = 0
    while position < bytes.count {
      guard let number = bytes.packedNumber(at: &position), let step = UInt32(exactly: number),
        let counts = FieldCounts.unpack(bytes, at: &position)
      else { return }
      document &+= step
      body(TermPosting(document: document, counts: counts))
    }
  }

  /// Packs documents that are in order, for which there must be room: `mostPacked` for each.
  static func pack(_ postings: UnsafeBufferPointer<TermPosting>, into writer: inout RawWriter) {
    var before: UInt32 = 0
    for posting in postings {
      var step = posting.document &- before
      while step >= 0x80 {
        writer.add(UInt8(truncatingIfNeeded: step) | 0x80)
        step >>= 7
      }
      writer.add(UInt8(truncatingIfNeeded: step))
      posting.counts.pack(into: &writer)
      before = posting.document
    }
  }

  /// More than a document takes.
  static var mostPacked: Int { 5 + FieldCounts.mostPacked }
}
