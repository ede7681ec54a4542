/// Where values stand in a list: looked for one by one in a short list, by hash in a long one.
struct ValueIndex {
  private let values: [Value]
  private var places: [Int: [Int]] = [:]

  init(_ values: [Value]) {
    self.values = values
    guard values.count > 24 else { return }
    for (place, value) in values.enumerated() { places[value.fullHash, default: []].append(place) }
  }

  /// The first place of a value; nil where it is not there.
  subscript(value: Value) -> Int? {
    if values.count <= 24 { return values.firstIndex(of: value) }
    return places[value.fullHash]?.first { values[$0] == value }
  }
}

extension Value {
  /// A hash of all there is, in whatever order an object's keys are; `hash(into:)` sees no more of
  /// an object than its size, which a hostile list could make use of.
  fileprivate var fullHash: Int {
    var hasher = Hasher()
    switch self {
    case .array(let items):
      for item in items { hasher.combine(item.fullHash) }
    case .object(let object):
      var combined = 0
      for entry in object { combined ^= entry.fullHash }
      hasher.combine(combined)
    default: hash(into: &hasher)
    }
    return hasher.finalize()
  }
}

extension Object.Entry {
  fileprivate var fullHash: Int {
    var hasher = Hasher()
    hasher.combine(key)
    hasher.combine(value.fullHash)
    return hasher.finalize()
  }
}
