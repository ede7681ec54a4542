public import Caching

/// What documents had which words, so that the next index of nearly the same documents need not look at them.
public struct SearchMemory: Sendable {
  /// The documents, by their numbers in the index.
  let ids: [String]
  let terms: TermBlocks
  let pairs: TermBlocks
  private let numbers: [String: Int]

  /// Nothing is known yet.
  public init() { self.init([], TermBlocks(), TermBlocks()) }

  init(_ ids: [String], _ terms: TermBlocks, _ pairs: TermBlocks) {
    self.ids = ids
    self.terms = terms
    self.pairs = pairs
    numbers = Dictionary(
      ids.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the words of a document are known.
  public func knows(_ id: String) -> Bool { numbers[id] != nil }

  /// By earlier number, the number that a document has now; `gone` where it is not there any more, or has words of
  /// its own.
  func renumbered(_ documents: [SearchDocument]) -> [UInt32] {
    var now = [UInt32](repeating: Self.gone, count: ids.count)
    for (number, document) in documents.enumerated() where document.words == nil {
      if let earlier = numbers[document.id] { now[earlier] = UInt32(number) }
    }
    return now
  }

  /// The number of no document.
  static let gone = UInt32.max

  // MARK: - Packing

  /// Writes it whole.
  public func pack(into writer: inout PackedWriter) {
    writer.add(ids) { $0.add($1) }
    terms.pack(into: &writer)
    pairs.pack(into: &writer)
  }

  /// Reads what `pack` has written.
  public init(packed reader: inout PackedReader) throws(PackedDamage) {
    let ids = try reader.strings()
    let terms = try TermBlocks(packed: &reader)
    self.init(ids, terms, try TermBlocks(packed: &reader))
  }
}
