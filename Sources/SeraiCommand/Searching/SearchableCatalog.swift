import CatalogModel
import Files
import Insights
import Rendering
import Search
import SearchIndexing
import Validation
import Values

/// A catalog's search index in memory, as the site has it in files.
struct SearchableCatalog {
  let engine: SearchEngine
  private let documents: [SearchDocument]

  init(_ session: CatalogSession, _ ranked: RankedCatalog) {
    let known = SearchDocuments(session.catalog, ranked)
    let found = parallelMap(session.catalog.templates) { entry -> SearchDocument? in
      guard let resolved = session.opened.resolve(entry, entry.latest).0 else { return nil }
      return known.document(entry, resolved)
    }
    let byId = Dictionary(
      found.compactMap { $0 }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    documents = known.order.compactMap { byId[$0] }
    let index = SearchIndexFiles(
      documents, languages: session.catalog.settings.languages, facets: SearchDocuments.facets,
      columns: SearchDocuments.columns, isSingle: true, digest: { _ in "" })
    guard let file = index.files.first, let engine = SearchEngine(file.bytes) else {
      preconditionFailure("what was written can be read")
    }
    self.engine = engine
  }

  /// How a template is listed.
  func entry(_ hit: SearchResult.Hit) -> Value {
    let text = Array(documents[Int(hit.document)].entry)
    return (try? JSONReader.value(of: text)) ?? .null
  }
}
