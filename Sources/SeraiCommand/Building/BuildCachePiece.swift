import Caching
import CatalogModel
import Insights
import SearchIndexing
import Validation

/// What a piece of the cache's file is about.
enum BuildCachePiece: Sendable {
  case parts([(String, BuildCache.Part)])
  case versions([(String, (fingerprint: Fingerprint, packed: ArraySlice<UInt8>))])
  case memory(CatalogMemory)
  case locations(LocationMemory)
  case likeness(LikenessMemory)
  case search(SearchMemory)
  case quotes(QuoteMemory)

  init(packed reader: PackedReader) throws(PackedDamage) {
    var reader = reader
    switch try reader.int() {
    case 0:
      self = .parts(
        try reader.list { (reader) throws(PackedDamage) in
          let name = try reader.string()
          let fingerprint = try reader.fingerprint()
          let files = try reader.slice()
          let part = BuildCache.Part(
            fingerprint: fingerprint, files: files, unit: try reader.slice())
          return (name, part)
        })
    case 1:
      self = .versions(
        try reader.list { (reader) throws(PackedDamage) in
          let file = try reader.string()
          let fingerprint = try reader.fingerprint()
          return (file, (fingerprint: fingerprint, packed: try reader.slice()))
        })
    case 2: self = .memory(try CatalogMemory(packed: &reader))
    case 3: self = .locations(try LocationMemory(packed: &reader))
    case 4: self = .likeness(try LikenessMemory(packed: &reader))
    case 5: self = .search(try SearchMemory(packed: &reader))
    case 6: self = .quotes(try QuoteMemory(packed: &reader))
    default: throw PackedDamage()
    }
  }

  var packed: PackedWriter {
    var writer = PackedWriter()
    switch self {
    case .parts(let parts):
      writer.add(0)
      writer.add(parts) { writer, part in
        writer.add(part.0)
        writer.add(part.1.fingerprint)
        writer.add(part.1.files)
        writer.add(part.1.unit)
      }
    case .versions(let versions):
      writer.add(1)
      writer.add(versions) { writer, version in
        writer.add(version.0)
        writer.add(version.1.fingerprint)
        writer.add(version.1.packed)
      }
    case .memory(let memory):
      writer.add(2)
      memory.pack(into: &writer)
    case .locations(let locations):
      writer.add(3)
      locations.pack(into: &writer)
    case .likeness(let likeness):
      writer.add(4)
      likeness.pack(into: &writer)
    case .search(let search):
      writer.add(5)
      search.pack(into: &writer)
    case .quotes(let quotes):
      writer.add(6)
      quotes.pack(into: &writer)
    }
    return writer
  }
}
