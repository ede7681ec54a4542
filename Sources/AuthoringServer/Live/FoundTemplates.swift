import Rendering
import Search
import Values

/// What a search has found.
struct FoundTemplates: Sendable {
  /// How many there are in all.
  let total: Int
  /// Those that were asked for, as lists have them, with how well they match.
  let templates: [(entry: Value, score: Int)]
  /// Words that were searched for in place of others.
  let corrections: [String]

  /// Searches an index; nil where it cannot be read.
  init?(_ request: SearchRequest, in index: SingleSearchIndex) {
    guard let engine = SearchEngine(index.bytes) else { return nil }
    let result = engine.search(request)
    total = result.total
    templates = result.hits.map { hit in
      ((try? JSONReader.value(of: index.entries[Int(hit.document)])) ?? .null, Int(hit.score))
    }
    corrections = result.corrections.map { String(decoding: $0, as: UTF8.self) }
  }
}
