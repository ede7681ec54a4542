import CatalogModel
import Insights
import SearchIndexing
import Validation

/// What a build came to, for the next one.
struct BuildRecord: Sendable {
  let parts: [BuiltPart]
  let versions: [ExaminedVersion]
  /// What is known of the files of templates.
  let memory: CatalogMemory
  /// What was found where.
  let locations: LocationMemory
  /// What was like what.
  let likeness: LikenessMemory
  /// What the search index has.
  let search: SearchMemory
  /// What was quoted.
  let quotes: QuoteMemory
}
