import Files

/// How many users each two items share: XᵀX for a matrix X of users and items.
struct GramMatrix: Sendable {
  /// How many items there are.
  let size: Int
  /// Row by row; symmetric, with each item's users on the diagonal.
  let counts: [UInt32]

  init(_ matrix: InteractionMatrix, workers: Int? = nil) {
    let size = matrix.itemCount
    self.size = size
    let users = matrix.transposed
    let rows = Self.ranges(of: size)
    let parts = parallelMap(rows, workers: workers) { range in
      var part = [UInt32](repeating: 0, count: range.count * size)
      part.withUnsafeMutableBufferPointer { part in
        for item in range {
          let row = UnsafeMutableBufferPointer(
            rebasing: part[(item - range.lowerBound) * size..<(item - range.lowerBound + 1) * size])
          for user in users.items(of: item) {
            for other in matrix.items(of: Int(user)) { row[Int(other)] &+= 1 }
          }
        }
      }
      return part
    }
    counts = parts.count == 1 ? parts[0] : Array(parts.joined())
  }

  /// Rows in parts small enough to balance.
  private static func ranges(of size: Int) -> [Range<Int>] {
    let step = max(1, (size + 63) / 64)
    return stride(from: 0, to: size, by: step).map { $0..<min(size, $0 + step) }
  }

  /// The users that two items share.
  func shared(_ left: Int, _ right: Int) -> Int { Int(counts[left * size + right]) }
}
