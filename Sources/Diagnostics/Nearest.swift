/// The name among `candidates` that `name` was most likely meant to be, if one is near enough.
///
/// The optimal string alignment distance (edits and swaps of neighbours) may be at most a third of
/// the length; of equals the first candidate wins. Bounded: longer names than 64 bytes have none.
public func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.utf8)
  guard wanted.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let limit = min(max(1, wanted.count / 3), (best?.distance ?? .max) - 1)
    guard limit > 0 else { break }
    if let distance = editDistance(wanted, Array(candidate.utf8), atMost: limit), distance > 0 {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// Optimal string alignment distance, ignoring ASCII case; nil above `limit`.
private func editDistance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  let left = left.map(lowercased)
  let right = right.map(lowercased)
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in 1..<(left.count + 1) {
    var current = [row]
    for column in 1..<(right.count + 1) {
      let cost = left[row - 1] == right[column - 1] ? 0 : 1
      var distance = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1]
      {
        distance = min(distance, beforeLast[column - 2] + 1)
      }
      current.append(distance)
    }
    (beforeLast, last) = (last, current)
  }
  // Names that differ in case alone are the nearest there are, and still not equal.
  return last[right.count] <= limit ? max(1, last[right.count]) : nil
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (65...90).contains(byte) ? byte + 32 : byte
}
