/// The best few of many documents, in order: the highest keys, of equals the first document.
struct BestHits {
  private let most: Int
  private var keys: [UInt32] = []
  private(set) var hits: [SearchResult.Hit] = []

  init(most: Int) { self.most = most }

  /// Documents come in rising order, so that an equal one is never better.
  mutating func add(_ document: UInt32, key: UInt32, _ score: UInt32) {
    if hits.count == most {
      guard let last = keys.last, key > last else { return }
      keys.removeLast()
      hits.removeLast()
    }
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] >= key { low = middle + 1 } else { high = middle }
    }
    keys.insert(key, at: low)
    hits.insert(SearchResult.Hit(document: document, score: score), at: low)
  }
}
