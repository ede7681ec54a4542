import Testing

@testable import Caching
@testable import SeraiCommand

@Suite struct PieceTableTests {
  private static let names = (0..<2000).map { "templates/t\($0)/1.0.0/template.yaml" }

  private func entry(_ name: String, _ text: String = "") -> PieceTable.Entry {
    var writer = PackedWriter()
    writer.add(name + text)
    return PieceTable.Entry(name: name, fingerprint: writer.fingerprint, packed: writer.packed)
  }

  private func packed(_ entries: [PieceTable.Entry], in table: PieceTable) -> [CachePiece] {
    table.packing(entries, .parts).map { $0() }
  }

  /// A table as the next build has it.
  private func read(_ pieces: [CachePiece]) throws -> PieceTable {
    var table = PieceTable()
    for piece in pieces {
      let stored = CachePiece(stored: piece.bytes)
      guard case .parts(let entries) = try BuildCachePiece(stored) else {
        Issue.record("a piece of parts was packed")
        continue
      }
      table.add(entries, from: stored)
    }
    return table
  }

  /// All entries of a table as a build finds them in which nothing has changed.
  private func kept(_ table: PieceTable) throws -> [PieceTable.Entry] {
    try Self.names.map { try #require(table.entry($0, madeOf: entry($0).fingerprint)) }
  }

  @Test func `what is kept is found by its name, where it is made of the same`() throws {
    let table = try read(packed(Self.names.map { entry($0) }, in: PieceTable()))
    for name in Self.names {
      #expect(table.entry(name, madeOf: entry(name).fingerprint)?.packed == entry(name).packed)
      #expect(table.entry(name, madeOf: entry(name, "!").fingerprint) == nil)
    }
    #expect(table.entry("another", madeOf: entry("another").fingerprint) == nil)
  }

  @Test func `a piece in which nothing has changed is left as it is`() throws {
    let pieces = packed(Self.names.map { entry($0) }, in: PieceTable())
    #expect(pieces.count > 4)
    let table = try read(pieces)
    #expect(packed(try kept(table), in: table).allSatisfy { $0.isStored })
    var changed = try kept(table)
    changed[1000] = entry(Self.names[1000], "!")
    #expect(packed(changed, in: table).count { !$0.isStored } == 1)
    changed.remove(at: 1000)
    #expect(packed(changed, in: table).count { !$0.isStored } == 1)
  }

  @Test func `a table that has grown much has more pieces`() throws {
    let few = Self.names.prefix(300).map { entry($0) }
    let table = try read(packed(few, in: PieceTable()))
    let pieces = packed(Self.names.map { entry($0) }, in: table)
    let all = try read(pieces)
    #expect(pieces.count > packed(few, in: PieceTable()).count)
    #expect(try kept(all).count == Self.names.count)
  }
}
