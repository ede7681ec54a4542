public import Decoding

/// How a child's value is put together with its parent's.
public enum MergeStrategy: String, Choice {
  /// Mappings key by key at every depth, lists of things with ids item by item.
  case mergeDeep = "merge-deep"
  /// Mappings key by key at the first level.
  case mergeShallow = "merge-shallow"
  /// The child's value alone.
  case override
  /// The parent's items, then the child's; items with the same id are merged.
  case extendArray = "extend-array"
  /// The parent's items that the child does not name, then the child's, each taken whole.
  case compose
  /// What an expression over `parent` and `child` gives.
  case custom
}
