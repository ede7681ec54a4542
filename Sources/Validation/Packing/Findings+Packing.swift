public import Caching
import CatalogModel
import Diagnostics

extension Findings {
  /// Writes all but how long it took.
  public func pack(into writer: inout PackedWriter) {
    writer.add(own) { $0.add($1) }
    writer.add(foreign) { $0.add($1) }
    writer.add(beside) { $0.add($1) }
    writer.add(waivers.sorted()) { $0.add($1) }
    writer.add(file)
    writer.add(isExtending)
  }

  /// Reads what `pack` has written.
  public init(packed reader: inout PackedReader) throws(PackedDamage) {
    own = try reader.list { (reader) throws(PackedDamage) in try reader.diagnostic() }
    foreign = try reader.list { (reader) throws(PackedDamage) in try reader.diagnostic() }
    beside = try reader.list { (reader) throws(PackedDamage) in try reader.diagnostic() }
    waivers = Set(try reader.list { (reader) throws(PackedDamage) in try reader.int() })
    file = try reader.string()
    isExtending = try reader.bool()
  }
}
