import Caching
import Search

/// Makes the lines of a range of terms, and the blocks that the next index reads them from.
struct TermSection: ~Copyable {
  /// The documents of the term at hand.
  var list = PostingList()
  private var result = IndexLines()
  private var block = PackedWriter()
  private var memory = LineMemory()
  private var impacts: [UInt8] = []
  private var quoted: [UInt8] = []

  /// - Parameter count: how many bytes an earlier index had of these terms.
  init(expecting count: Int) {
    result.reserve(count * 2)
    block.reserve(min(count, TermBlocks.size) + 1024)
  }

  /// Adds the term of which `list` has the documents.
  ///
  /// - Parameters:
  ///   - packed: the same documents, where they are packed already.
  ///   - weights: what it counts in them; the same everywhere where nil.
  ///   - most: how many documents a line has.
  mutating func add(
    _ term: UnsafeRawBufferPointer, packedAs packed: PackedPostings?, _ weights: TermWeights?,
    most: Int
  ) {
    let postings = list.postings
    if let weights {
      weights.weigh(postings, into: &impacts)
    } else {
      impacts.append(contentsOf: repeatElement(1, count: max(0, postings.count - impacts.count)))
    }
    quoted.removeAll(keepingCapacity: true)
    quoted.append(quoted: term)
    let (line, rest) = memory.write(quoted, postings, impacts, most: most)
    result.add(quoted.count, line, rest)
    block.add(term)
    if let packed { block.add(packed.bytes) } else { block.add(memory.pack(postings)) }
    if block.bytes.count > TermBlocks.size { endBlock() }
  }

  private mutating func endBlock() {
    result.blocks.append(block.packed)
    block = PackedWriter()
  }

  /// All that was made.
  consuming func finished() -> IndexLines {
    if !block.bytes.isEmpty { endBlock() }
    return result
  }
}
