import Files

/// The linear model EASE^R (Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", WWW 2019).
///
/// Of all matrices B with a zero diagonal it takes the one that minimizes ‖X - XB‖² + λ‖B‖²: with
/// P = (XᵀX + λI)⁻¹ it is B_ij = -P_ij / P_jj. P is symmetric and positive definite, so that a Cholesky
/// factorization and the inverse from it (LAPACK's `dpotrf` and `dpotri`) are all the work. With denoising
/// ρ = p/(1 - p), item i's users are added to λ ρ times: what learning does from users of whose items each is
/// forgotten with probability p (Steck, "Autoencoders that don't overfit towards the Identity", NeurIPS 2020).
public struct EASE: Recommender {
  /// How many items there are.
  let size: Int
  /// B, row by row: what having item i says of item j.
  private let weights: [Float]

  /// Weights are rounded to multiples of this: what several cores or another processor make of the last
  /// digits changes no order.
  private static let grain = 1.0 / Double(1 << 20)

  /// Fits the model; nil where λ is too small for the matrix to have an inverse.
  init?(_ gram: GramMatrix, regularization: Double, denoising: Double = 0, workers: Int? = nil) {
    let size = gram.size
    guard size > 0, let inverse = Self.inverse(gram, regularization, denoising) else { return nil }
    self.size = size
    let diagonal = (0..<size).map { inverse[$0 * size + $0] }
    // LAPACK's lower triangle, column by column, is the upper one row by row.
    let rows = parallelMap(count: size, workers: workers) { row in
      var weights = [Float](repeating: 0, count: size)
      for column in 0..<size where column != row {
        let (low, high) = (min(row, column), max(row, column))
        let weight = -inverse[low * size + high] / diagonal[column]
        weights[column] = Float((weight / Self.grain).rounded() * Self.grain)
      }
      return weights
    }
    weights = Array(rows.joined())
  }

  private static func inverse(
    _ gram: GramMatrix, _ regularization: Double, _ denoising: Double
  ) -> [Double]? {
    var matrix = gram.counts.map { Double($0) }
    for index in 0..<gram.size {
      let place = index * gram.size + index
      matrix[place] += regularization + denoising * matrix[place]
    }
    return LAPACK.invert(&matrix, size: gram.size) ? matrix : nil
  }

  /// What having one item says of another.
  func weight(from item: Int, to other: Int) -> Float { weights[item * size + other] }

  func score(_ history: ArraySlice<UInt32>, into scores: inout [Float]) {
    weights.withUnsafeBufferPointer { weights in
      scores.withUnsafeMutableBufferPointer { scores in
        for item in history {
          let row = Int(item) * size
          for column in 0..<size { scores[column] += weights[row + column] }
        }
      }
    }
  }
}
