/// Recommends to everybody what most have: the baseline.
struct PopularityRecommender: Recommender {
  private let counts: [Float]

  init(_ matrix: InteractionMatrix) { counts = matrix.itemCounts.map { Float($0) } }

  func score(_ history: ArraySlice<UInt32>, into scores: inout [Float]) {
    for index in scores.indices { scores[index] += counts[index] }
  }
}
