import Caching

/// Weighs the words of templates by BM25; see `ContentModel`.
struct WordWeighing: Sendable {
  private let words: WordLists
  private let rarities: [Double]
  private let memory: WordMemory
  /// By word: whether it is as rare as it was; nil where everything weighs something else.
  private let isSteady: [Bool]?
  /// Whether all words that were known are.
  private let areAllSteady: Bool

  /// So many words of a template count.
  private static let longest = 40

  init(_ words: WordLists, _ memory: WordMemory) {
    self.words = words
    self.memory = memory
    let rarities = WordLists.rarities(words.frequencies, of: words.packed.count)
    self.rarities = rarities
    guard memory.meanLength == words.meanLength else {
      (isSteady, areAllSteady) = (nil, false)
      return
    }
    let before = WordLists.rarities(memory.frequencies, of: memory.templates.count)
    let isSteady = rarities.indices.map { $0 < before.count && before[$0] == rarities[$0] }
    areAllSteady = isSteady.prefix(before.count).allSatisfy { $0 }
    self.isSteady = isSteady
  }

  /// The weightiest words of a template in their order: as they were, where nothing about them is different.
  func vector(of template: Int) -> WordVector {
    if let earlier = words.earlier[template], isSteady(template) {
      let packed = memory.templates[earlier].vector
      if let weights = try? Self.unpacked(packed, below: rarities.count) {
        return WordVector(weights: weights, packed: packed, earlier: earlier)
      }
    }
    let weights = weighed(template)
    return WordVector(weights: weights, packed: Self.packed(weights), earlier: nil)
  }

  private func isSteady(_ template: Int) -> Bool {
    guard let isSteady else { return false }
    if areAllSteady { return true }
    var isAll = true
    WordLists.forEach(in: words.packed[template]) { word in
      isAll = isAll && isSteady.indices.contains(Int(word.term)) && isSteady[Int(word.term)]
    }
    return isAll
  }

  private func weighed(_ template: Int) -> [ContentModel.Weight] {
    let normalization = 1.2 * (0.25 + 0.75 * words.relativeLength(of: template))
    let all = words.list(of: template).map { word in
      let occurrences = Double(word.count)
      let rarity = rarities[Int(word.term)]
      return (word.term, rarity * occurrences * 2.2 / (occurrences + normalization))
    }
    let chosen = all.indices.sorted { left, right in
      all[left].1 != all[right].1 ? all[left].1 > all[right].1 : left < right
    }.prefix(Self.longest)
    let length = chosen.reduce(0) { $0 + all[$1].1 * all[$1].1 }.squareRoot()
    guard length > 0 else { return [] }
    return chosen.sorted().map {
      ContentModel.Weight(term: all[$0].0, weight: Float(all[$0].1 / length))
    }
  }

  // MARK: - Packing

  private static func packed(_ vector: [ContentModel.Weight]) -> PackedBytes {
    var writer = PackedWriter()
    writer.add(vector) { writer, weight in
      writer.add(Int(weight.term))
      writer.add(weight.weight)
    }
    return writer.packed
  }

  private static func unpacked(
    _ packed: PackedBytes, below count: Int
  ) throws(PackedDamage) -> [ContentModel.Weight] {
    var reader = PackedReader(packed)
    return try reader.list { (reader) throws(PackedDamage) in
      let term = try reader.int()
      guard (0..<count).contains(term) else { throw PackedDamage() }
      return ContentModel.Weight(term: UInt32(term), weight: try reader.float())
    }
  }
}
