import Caching
import SearchIndexing
import Values

/// The files that one part of the site came to, and what the files about all parts need of it.
public struct RenderedUnit: Sendable {
  /// A page that search engines should know.
  struct SitemapEntry: Sendable {
    let url: String
    let updated: String?
  }

  /// What is to be written.
  public internal(set) var files: [SiteFile] = []
  var sitemap: [SitemapEntry] = []
  var searchDocument: SearchDocument?
  /// A template's figures, as JSON.
  var figures = PackedBytes()
  /// What the API's manifest says of those of `files` that are of the API.
  var manifestEntries = PackedBytes()

  /// The same without the files, once they are written.
  public consuming func withoutFiles() -> RenderedUnit {
    files = []
    return self
  }
}
