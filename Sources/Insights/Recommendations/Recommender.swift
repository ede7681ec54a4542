/// Something that says how much a user who has some items may like each of the others.
protocol Recommender: Sendable {
  /// Adds what it makes of a history to the scores, one for each item; the larger the better.
  func score(_ history: ArraySlice<UInt32>, into scores: inout [Float])
}

extension Recommender {
  /// The best items for a history that are not in it, best first; of equals the first.
  ///
  /// - Parameter scores: room for a score of each item, so that none has to be made for each user.
  func best(_ count: Int, for history: ArraySlice<UInt32>, _ scores: inout [Float]) -> [UInt32] {
    for index in scores.indices { scores[index] = 0 }
    score(history, into: &scores)
    for item in history { scores[Int(item)] = -.infinity }
    return TopSelection.best(count, of: scores)
  }
}
