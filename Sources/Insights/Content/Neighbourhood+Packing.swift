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
      var hasChanged = false
      for _ in 0..<(try reader.int()) {
        let candidate = try reader.int()
        guard isChanged.indices.contains(candidate) else { throw PackedDamage() }
        hasChanged = hasChanged || isChanged[candidate]
      }
      self.hasChanged = hasChanged
    }
  }

  /// It whole, first what it was chosen from.
  var packed: PackedBytes {
    var writer = PackedWriter()
    writer.add(cutoff)
    writer.add(candidates) { $0.add($1) }
    writer.add(neighbours) { writer, neighbour in
      writer.add(neighbour.position)
      writer.add(neighbour.similarity)
    }
    return writer.packed
  }

  /// Reads what `packed` has.
  init(packed: PackedBytes) throws(PackedDamage) {
    var reader = PackedReader(packed)
    cutoff = try reader.float()
    candidates = try reader.list { (reader) throws(PackedDamage) in try reader.int() }
    neighbours = try reader.list { (reader) throws(PackedDamage) in
      let position = try reader.int()
      return Neighbour(position: position, similarity: try reader.float())
    }
  }
}
