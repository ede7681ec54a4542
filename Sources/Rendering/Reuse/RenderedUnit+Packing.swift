public import Caching
import SearchIndexing

extension RenderedUnit {
  /// Writes all but the files.
  public func pack(into writer: inout PackedWriter) {
    writer.add(sitemap) { writer, entry in
      writer.add(entry.url)
      writer.add(entry.updated)
    }
    writer.add(digests) { writer, digest in
      writer.add(digest.path)
      writer.add(digest.sha256)
    }
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
    digests = try reader.list { (reader) throws(PackedDamage) in
      let path = try reader.string()
      return (path, try reader.string())
    }
    if try reader.bool() { searchDocument = try SearchDocument(packed: &reader) }
    figures = try reader.slice()
  }
}
