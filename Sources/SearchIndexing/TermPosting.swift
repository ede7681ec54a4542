/// A document that has a term.
struct TermPosting: Sendable, Equatable {
  let document: UInt32
  let counts: FieldCounts
}

/// The documents that have a term, in their order, in about two bytes each.
struct PackedPostings {
  let bytes: ArraySlice<UInt8>

  /// Gives each; ends early where the bytes are damaged.
  @inline(__always)
  func forEach(_ body: (TermPosting) -> Void) {
    bytes.withUnsafeBytes { bytes in
      var position = 0
      var document: UInt32 = 0
      while position < bytes.count {
        guard let step = Self.number(bytes, at: &position),
          let counts = FieldCounts.unpack(bytes, at: &position)
        else { return }
        document &+= step
        body(TermPosting(document: document, counts: counts))
      }
    }
  }

  /// Packs documents that are in order.
  static func pack(_ postings: [TermPosting]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(postings.count * 3)
    var before: UInt32 = 0
    for posting in postings {
      var step = posting.document - before
      while step >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: step) | 0x80)
        step >>= 7
      }
      bytes.append(UInt8(step))
      posting.counts.pack(into: &bytes)
      before = posting.document
    }
    return bytes
  }

  @inline(__always)
  private static func number(
    _ bytes: UnsafeRawBufferPointer, at position: inout Int
  ) -> UInt32? {
    var (number, shift): (UInt32, UInt32) = (0, 0)
    while position < bytes.count, shift < 32 {
      let byte = bytes[position]
      position += 1
      number |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}
