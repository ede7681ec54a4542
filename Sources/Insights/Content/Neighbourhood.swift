/// A template that is like another.
struct Neighbour: Sendable, Equatable {
  let position: Int
  let similarity: Float
}

/// What is like a template, and what that was chosen from.
struct Neighbourhood: Sendable {
  /// The most alike first, without itself.
  let neighbours: [Neighbour]
  /// Those with the nearest words, and those that name it: the rest cannot get far by structure alone.
  let candidates: [Int]
  /// The cosine of the last of those with the nearest words.
  let cutoff: Float

  /// How many like it are known of each template.
  private static let most = 30

  /// - Parameter cosines: room for one of each template.
  init(of position: Int, in model: ContentModel, _ cosines: inout [Float]) {
    for index in cosines.indices { cosines[index] = 0 }
    model.addCosines(of: position, to: &cosines)
    cosines[position] = -.infinity
    let near = TopSelection.best(Self.most * 2, of: cosines).map { Int($0) }
    cutoff = near.last.map { cosines[$0] } ?? -.infinity
    candidates = Set(near).union(model.children(of: position).prefix(Self.most * 2)).sorted()
    var found: [Neighbour] = []
    for other in candidates {
      let similarity = model.similarity(position, other, cosine: cosines[other])
      if similarity > 0 { found.append(Neighbour(position: other, similarity: similarity)) }
    }
    found.sort { left, right in
      left.similarity != right.similarity
        ? left.similarity > right.similarity : left.position < right.position
    }
    neighbours = Array(found.prefix(Self.most))
  }
}
