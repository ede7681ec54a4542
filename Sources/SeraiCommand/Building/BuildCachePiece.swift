import Caching
import CatalogModel
import Insights
import SearchIndexing
import Validation

/// What a piece of the cache is about.
enum BuildCachePiece: Sendable {
  case parts([String: PieceTable.Entry])
  case versions([String: PieceTable.Entry])
  case memory(CatalogMemory)
  case locations(LocationMemory)
  case likeness(LikenessMemory)
  case search(SearchMemory)
  case quotes(QuoteMemory)

  /// What a piece begins with.
  enum Kind: Int {
    case parts, versions, memory, locations, likeness, search, quotes
  }

  init(_ piece: CachePiece) throws(PackedDamage) {
    var reader = PackedReader(piece.bytes)
    guard let kind = Kind(rawValue: try reader.int()) else { throw PackedDamage() }
    switch kind {
    case .parts: self = .parts(try PieceTable.entries(&reader))
    case .versions: self = .versions(try PieceTable.entries(&reader))
    case .memory: self = .memory(try CatalogMemory(packed: &reader))
    case .locations: self = .locations(try LocationMemory(packed: &reader))
    case .likeness: self = .likeness(try LikenessMemory(packed: &reader))
    case .search: self = .search(try SearchMemory(packed: &reader))
    case .quotes: self = .quotes(try QuoteMemory(packed: &reader))
    }
  }

  /// A piece of a kind.
  static func packed(_ kind: Kind, _ pack: (inout PackedWriter) -> Void) -> CachePiece {
    var writer = PackedWriter()
    writer.add(kind.rawValue)
    pack(&writer)
    return CachePiece(writer)
  }
}
