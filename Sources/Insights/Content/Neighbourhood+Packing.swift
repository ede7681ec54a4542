import Caching

extension Neighbourhood {
  /// What a neighbourhood was chosen from, as much as tells whether it is to be found again.
  struct Origin {
    let cutoff: Float
    /// Whether one of the candidates is another now.
    let hasChanged: Bool

    /// - Parameter isChanged: by position, whether a template is another now.
    init(packed: PackedBytes, _ isChanged: [Bool]) throws(PackedDamage) {
      var reader = PackedReader(packed)
      cutoff = try reader.float()
      var candidates = PackedReader(try reader.slice())
      var hasChanged = false
      while !candidates.isAtEnd {
        let candidate = try candidates.int()
        guard isChanged.indices.contains(candidate) else { throw PackedDamage() }
        hasChanged = hasChanged || isChanged[candidate]
      }
      self.hasChanged = hasChanged
    }
  }

  /// It whole, first what it was chosen from.
  var packed: PackedBytes {
    var origin = PackedWriter()
    for candidate in candidates { origin.add(candidate) }
    var writer = PackedWriter()
    writer.add(cutoff)
    writer.add(origin.bytes[...])
    for neighbour in neighbours {
      writer.add(neighbour.position)
      writer.add(neighbour.similarity)
    }
    return writer.packed
  }

  /// Gives the neighbours that `packed` has, the most alike first, as long as more are wanted; ends early where the
  /// bytes are damaged.
  static func forEachNeighbour(
    in packed: PackedBytes, _ body: (Neighbour) -> Bool
  ) {
    var reader = PackedReader(packed)
    guard (try? reader.float()) != nil, (try? reader.slice()) != nil else { return }
    while !reader.isAtEnd, let position = try? reader.int(), let similarity = try? reader.float() {
      guard body(Neighbour(position: position, similarity: similarity)) else { return }
    }
  }
}
