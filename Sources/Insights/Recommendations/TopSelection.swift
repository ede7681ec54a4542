/// Finds the largest of many numbers.
enum TopSelection {
  /// The positions of the largest numbers, largest first.
  ///
  /// Of equals the first comes first; those that are minus infinite are none.
  static func best(_ count: Int, of scores: [Float]) -> [UInt32] {
    // A heap of the best so far, the worst of them on top.
    var heap: [UInt32] = []
    heap.reserveCapacity(count)
    func isWorse(_ left: UInt32, _ right: UInt32) -> Bool {
      let (first, second) = (scores[Int(left)], scores[Int(right)])
      return first != second ? first < second : left > right
    }
    func sink() {
      var place = 0
      while true {
        var worst = place
        for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
          if isWorse(heap[child], heap[worst]) { worst = child }
        }
        if worst == place { return }
        heap.swapAt(place, worst)
        place = worst
      }
    }
    func rise() {
      var place = heap.count - 1
      while place > 0, isWorse(heap[place], heap[(place - 1) / 2]) {
        heap.swapAt(place, (place - 1) / 2)
        place = (place - 1) / 2
      }
    }
    var threshold = -Float.infinity
    for index in scores.indices where scores[index] > threshold || heap.count < count {
      guard scores[index] > -.infinity, count > 0 else { continue }
      if heap.count < count {
        heap.append(UInt32(index))
        rise()
      } else {
        heap[0] = UInt32(index)
        sink()
      }
      if heap.count == count { threshold = scores[Int(heap[0])] }
    }
    return heap.sorted { isWorse($1, $0) }
  }
}
