import CatalogModel
import Files

/// Which templates are used by the same people.
enum TogetherModel: Sendable {
  case ease(EASE)
  case itemKnn(ItemKnn)

  /// The largest catalog that EASE is chosen for: its inverse takes time with the third power of the number
  /// of templates, a quarter of a second for as many.
  static let largestForEASE = 2000

  /// Learns from who uses what, by the method that the catalog wants.
  init(_ matrix: InteractionMatrix, _ settings: InsightSettings) {
    let wantsEASE =
      switch settings.method {
      case .automatic: matrix.itemCount <= Self.largestForEASE
      case .ease: true
      case .itemKnn: false
      }
    if wantsEASE, !matrix.items.isEmpty,
      let ease = EASE(
        GramMatrix(matrix), regularization: settings.regularization, denoising: settings.denoising)
    {
      self = .ease(ease)
    } else {
      self = .itemKnn(ItemKnn(matrix, shrinkage: settings.shrinkage))
    }
  }

  /// What the method is called.
  var name: String {
    switch self {
    case .ease: "EASE"
    case .itemKnn: "item-kNN"
    }
  }

  /// Scores of all templates for somebody who uses some.
  func scores(_ history: [UInt32], count: Int) -> [Float] {
    var scores = [Float](repeating: 0, count: count)
    switch self {
    case .ease(let model): model.score(history[...], into: &scores)
    case .itemKnn(let model): model.score(history[...], into: &scores)
    }
    return scores
  }

  /// What using one says of another.
  func weight(from item: Int, to other: Int) -> Float {
    switch self {
    case .ease(let model): model.weight(from: item, to: other)
    case .itemKnn(let model):
      model.neighbours[item].first { $0.item == UInt32(other) }?.similarity ?? 0
    }
  }
}
