import Caching
import Files

/// What is kept by name, in several pieces, so that a piece in which nothing has changed is left as it is.
struct PieceTable: Sendable {
  /// Something that is kept.
  struct Entry: Sendable {
    let name: String
    /// What it was made of.
    let fingerprint: Fingerprint
    /// Left so until it is wanted.
    let packed: PackedBytes
    /// Whether it was read from the table.
    var isStored = false
  }

  private struct Piece: Sendable {
    let entries: [String: Entry]
    /// What the entries were read from.
    let stored: CachePiece

    /// What some entries were read from, where it has no others.
    func stored(for entries: [Entry]) -> CachePiece? {
      entries.count == self.entries.count && entries.allSatisfy(\.isStored) ? stored : nil
    }
  }

  private var pieces: [Piece] = []

  /// About so many entries are in a piece.
  private static let atOnce = 256
  private static let most = 64

  /// Something that is made of what it was made of before.
  func entry(_ name: String, madeOf fingerprint: Fingerprint) -> Entry? {
    guard !pieces.isEmpty,
      let entry = pieces[Self.number(of: name, pieces.count)].entries[name],
      entry.fingerprint == fingerprint
    else { return nil }
    return entry
  }

  /// The piece that something is in, by its name.
  private static func number(of name: String, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (name.stableHash >> 32) % UInt64(count))
  }

  // MARK: - Packing

  /// What is in a piece, by name.
  static func entries(_ reader: inout PackedReader) throws(PackedDamage) -> [String: Entry] {
    let entries = try reader.list { (reader) throws(PackedDamage) in
      let name = try reader.string()
      let fingerprint = try reader.fingerprint()
      let packed = try reader.slice()
      return (name, Entry(name: name, fingerprint: fingerprint, packed: packed, isStored: true))
    }
    return Dictionary(entries, uniquingKeysWith: { first, _ in first })
  }

  /// Takes in the next piece.
  mutating func add(_ entries: [String: Entry], from piece: CachePiece) {
    pieces.append(Piece(entries: entries, stored: piece))
  }

  /// What makes the pieces of a table of some entries and no others.
  func packing(
    _ entries: [Entry], _ kind: BuildCachePiece.Kind
  ) -> [@Sendable () -> CachePiece] {
    let count = max(1, min(Self.most, entries.count / Self.atOnce))
    var groups = [[Entry]](repeating: [], count: count)
    for entry in entries { groups[Self.number(of: entry.name, count)].append(entry) }
    return groups.enumerated().map { number, group in
      if count == pieces.count, let stored = pieces[number].stored(for: group) { return { stored } }
      return { BuildCachePiece.packed(kind) { Self.pack(group, into: &$0) } }
    }
  }

  private static func pack(_ entries: [Entry], into writer: inout PackedWriter) {
    writer.add(entries) { writer, entry in
      writer.add(entry.name)
      writer.add(entry.fingerprint)
      writer.add(entry.packed)
    }
  }
}
