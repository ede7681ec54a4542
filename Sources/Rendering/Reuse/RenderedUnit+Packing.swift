public import Caching
import SearchIndexing

extension RenderedUnit {
  /// Writes all but the files.
  public func pack(into writer: inout PackedWriter) {
    writer.add(sitemap) { writer, entry in
      writer.add(entry.url)
      writer.add(entry.updated)
    }
    writer.add(manifestEntries)
    writer.add(searchDocument != nil)
    searchDocument?.pack(into: &writer)
    writer.add(figures)
  }

  /// Reads what `pack` has written.
  public init(packed reader: inout PackedReader) throws(PackedDamage) {
    sitemap = try reader.list { (reader) throws(PackedDamage) in
      let url = try reader.string()
      return SitemapEntry(url: url, updated: try reader.optionalString())
    }
    manifestEntries = try reader.slice()
    if try reader.bool() { searchDocument = try SearchDocument(packed: &reader) }
    figures = try reader.slice()
  }
}
