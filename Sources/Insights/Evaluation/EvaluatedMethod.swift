import Files

/// A method of recommending with what is to be chosen about it.
public enum EvaluatedMethod: Sendable, Equatable {
  case popularity
  case itemKnn(neighbours: Int, shrinkage: Double)
  case ease(regularization: Double, denoising: Double)

  /// What a family of methods is called on the command line.
  public enum Family: String, Sendable, CaseIterable {
    case popularity
    case itemKnn = "item-knn"
    case ease

    /// What tuning tries.
    public var candidates: [EvaluatedMethod] {
      switch self {
      case .popularity: [.popularity]
      case .itemKnn:
        [20, 50, 100, 200].flatMap { neighbours in
          [0, 10, 50, 100].map {
            .itemKnn(neighbours: neighbours, shrinkage: $0)
          }
        }
      case .ease:
        [5, 20, 50, 100, 200, 500, 1000].flatMap { regularization in
          [0, 1].map { .ease(regularization: regularization, denoising: $0) }
        }
      }
    }
  }

  /// Its name and what was chosen, as in `ease (λ = 200, ρ = 1)`.
  public var description: String {
    switch self {
    case .popularity: "popularity"
    case .itemKnn(let neighbours, let shrinkage):
      "item-knn (\(neighbours) neighbours, shrinkage \(shrinkage.fixed(0)))"
    case .ease(let regularization, let denoising):
      "ease (λ = \(regularization.fixed(0)), ρ = \(denoising.fixed(0)))"
    }
  }

  /// Learns from a matrix; nil where the method cannot.
  func fit(_ matrix: InteractionMatrix, _ gram: GramMatrix?, workers: Int?) -> (any Recommender)? {
    switch self {
    case .popularity: return PopularityRecommender(matrix)
    case .itemKnn(let neighbours, let shrinkage):
      return ItemKnn(matrix, most: neighbours, shrinkage: shrinkage, workers: workers)
    case .ease(let regularization, let denoising):
      let gram = gram ?? GramMatrix(matrix, workers: workers)
      return EASE(
        gram, regularization: regularization, denoising: denoising, workers: workers)
    }
  }
}

extension Recommender {
  /// The best items for each user, in parallel; an empty list for users with no history.
  func lists(_ count: Int, _ matrix: InteractionMatrix, workers: Int? = nil) -> [[UInt32]] {
    let step = 64
    let ranges = stride(from: 0, to: matrix.userCount, by: step).map {
      $0..<min(matrix.userCount, $0 + step)
    }
    return parallelMap(ranges, workers: workers) { range in
      var scores = [Float](repeating: 0, count: matrix.itemCount)
      return range.map { user in
        let history = matrix.items(of: user)
        return history.isEmpty ? [] : best(count, for: history, &scores)
      }
    }.flatMap { $0 }
  }
}
