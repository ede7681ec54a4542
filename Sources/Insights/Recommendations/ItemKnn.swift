import Files

/// The nearest neighbours of each item, by the users whom they share (Deshpande and Karypis, "Item-Based
/// Top-N Recommendation Algorithms", TOIS 2004).
///
/// Two items with c common users and n and m users of their own are as near as
/// c / √(n·m) · c / (c + shrinkage): the cosine of their columns, less where it rests on few users.
public struct ItemKnn: Recommender {
  /// A neighbour of an item.
  struct Neighbour: Sendable, Equatable {
    let item: UInt32
    let similarity: Float
    /// The users whom both have.
    let shared: UInt32
  }

  /// For each item the nearest others, nearest first.
  let neighbours: [[Neighbour]]

  /// Of a user with very many items the first so many count, for else they alone would take all the time.
  static let longestHistory = 500

  /// Finds the neighbours of all items.
  init(
    _ matrix: InteractionMatrix, most: Int = 100, shrinkage: Double, workers: Int? = nil
  ) {
    let users = matrix.transposed
    let counts = matrix.itemCounts
    let size = matrix.itemCount
    let step = max(1, min(64, (size + 63) / 64))
    let ranges = stride(from: 0, to: size, by: step).map { $0..<min(size, $0 + step) }
    let parts = parallelMap(ranges, workers: workers) { range in
      var search = NeighbourSearch(matrix, users, counts, shrinkage)
      return range.map { search.neighbours(of: $0, most: most) }
    }
    neighbours = parts.flatMap { $0 }
  }

  func score(_ history: ArraySlice<UInt32>, into scores: inout [Float]) {
    for item in history {
      for neighbour in neighbours[Int(item)] {
        scores[Int(neighbour.item)] += neighbour.similarity
      }
    }
  }
}

/// Finds the neighbours of one item after the other, with the same room for counts.
private struct NeighbourSearch {
  private let matrix: InteractionMatrix
  private let users: InteractionMatrix
  private let counts: [Int]
  private let shrinkage: Double
  private var shared: [UInt32]
  private var touched: [UInt32] = []
  private var scores: [Float]

  init(
    _ matrix: InteractionMatrix, _ users: InteractionMatrix, _ counts: [Int], _ shrinkage: Double
  ) {
    self.matrix = matrix
    self.users = users
    self.counts = counts
    self.shrinkage = shrinkage
    shared = [UInt32](repeating: 0, count: matrix.itemCount)
    scores = [Float](repeating: -.infinity, count: matrix.itemCount)
  }

  mutating func neighbours(of item: Int, most: Int) -> [ItemKnn.Neighbour] {
    count(item)
    // Nothing to search where nobody uses it.
    if touched.isEmpty { return [] }
    for other in touched where other != item { scores[Int(other)] = similarity(other, to: item) }
    let found = TopSelection.best(most, of: scores).map { other in
      ItemKnn.Neighbour(
        item: other, similarity: scores[Int(other)], shared: shared[Int(other)])
    }
    for other in touched {
      shared[Int(other)] = 0
      scores[Int(other)] = -.infinity
    }
    touched.removeAll(keepingCapacity: true)
    return found
  }

  private func similarity(_ other: UInt32, to item: Int) -> Float {
    let common = Double(shared[Int(other)])
    let cosine = common / (Double(counts[item]) * Double(counts[Int(other)])).squareRoot()
    return Float(cosine * common / (common + shrinkage))
  }

  /// Counts the users that an item shares with each other.
  private mutating func count(_ item: Int) {
    matrix.items.withUnsafeBufferPointer { items in
      shared.withUnsafeMutableBufferPointer { shared in
        for user in users.items(of: item) {
          let start = matrix.starts[Int(user)]
          let end = min(matrix.starts[Int(user) + 1], start + ItemKnn.longestHistory)
          for index in start..<end {
            let other = items[index]
            if shared[Int(other)] == 0 { touched.append(other) }
            shared[Int(other)] += 1
          }
        }
      }
    }
  }
}
