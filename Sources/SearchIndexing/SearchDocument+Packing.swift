public import Caching

extension SearchDocument {
  /// Writes all but its words, which an index keeps together.
  public func pack(into writer: inout PackedWriter) {
    writer.add(id)
    writer.add(entry)
    writer.add(facets)
    writer.add(columns) { $0.add(Int($1)) }
    writer.add(discount)
    writer.add(lengths) { $0.add(Int($1)) }
    writer.add(names)
  }

  /// Reads what `pack` has written.
  ///
  /// Its words are to be had from the memory of the index that it was in.
  public init(packed reader: inout PackedReader) throws(PackedDamage) {
    id = try reader.string()
    entry = try reader.slice()
    facets = try reader.slice()
    columns = try reader.list { (reader) throws(PackedDamage) in
      UInt32(clamping: try reader.int())
    }
    discount = try reader.double()
    words = nil
    lengths = try reader.list { (reader) throws(PackedDamage) in
      UInt32(clamping: try reader.int())
    }
    names = try reader.slice()
  }
}
