import Caching

/// Terms in their order with the documents that have them, in blocks that can be worked on beside each other.
///
/// A block has per term its bytes and its postings, each with their count before them.
struct TermBlocks: Sendable {
  let blocks: [PackedBytes]

  /// A block that is so large is ended; a few hundred thousand terms come to some hundred blocks.
  static let size = 1 << 16

  /// Ranges of terms that together are all, each with what an earlier index had there.
  ///
  /// - Parameter fresh: terms to come in between.
  func sections(with fresh: FreshTerms) -> [(earlier: PackedBytes, fresh: Range<Int>)] {
    if blocks.isEmpty {
      let step = 256
      return stride(from: 0, to: fresh.count, by: step).map {
        (PackedBytes(), $0..<min(fresh.count, $0 + step))
      }
    }
    var places = blocks.indices.map { block in
      var reader = PackedReader(blocks[block])
      return block == 0 ? 0 : fresh.place(of: (try? reader.slice()) ?? PackedBytes())
    }
    places.append(fresh.count)
    return blocks.indices.map { (blocks[$0], places[$0]..<max(places[$0], places[$0 + 1])) }
  }

  // MARK: - Packing

  func pack(into writer: inout PackedWriter) {
    writer.reserve(blocks.reduce(8) { $0 + $1.count + 8 })
    writer.add(blocks) { $0.add($1) }
  }

  init(packed reader: inout PackedReader) throws(PackedDamage) {
    blocks = try reader.list { (reader) throws(PackedDamage) in try reader.slice() }
  }

  init(_ blocks: [PackedBytes] = []) { self.blocks = blocks }
}
