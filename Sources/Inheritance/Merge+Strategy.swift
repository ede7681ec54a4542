import JourneyTemplates
import Values

extension Merge {
  /// What a strategy makes of a parent's and a child's value; nil for `custom`, which is an
  /// expression's to say.
  ///
  /// - Parameter key: the key that leads to the two values.
  static func apply(
    _ strategy: MergeStrategy, _ parent: Value, _ child: Value, under key: String
  ) -> Value? {
    switch strategy {
    case .mergeDeep: deep(parent, child, under: key)
    case .mergeShallow: shallow(parent, child)
    case .override: child
    case .extendArray: extending(parent, child)
    case .compose: composing(parent, child)
    case .custom: nil
    }
  }
}
