import Files
import Glibc

/// How alike templates are by what they say and what they are made of.
///
/// Words are weighed by BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009: k₁ = 1.2,
/// b = 0.75); of each template its forty weightiest count, as a vector of length 1. The similarity is
/// 0.7 · the cosine of two vectors + 0.15 · what their structures share + 0.15 · their kinship: 1 where one
/// names the other, a half where both name a third.
public struct ContentModel: Sendable {
  /// A template that is like another.
  struct Neighbour: Sendable, Equatable {
    let position: Int
    let similarity: Float
  }

  /// One of the weightiest words of a template.
  private struct Weight: Sendable {
    let term: UInt32
    let weight: Float
  }

  private let vectors: [[Weight]]
  private let terms: [String]
  /// By word: the templates that have it, and how weighty it is there.
  private let postings: [[(template: UInt32, weight: Float)]]
  private let structures: [StructureSketch]
  private let references: [Set<String>]
  private let ids: [String]
  /// By the id of a template: those that name it.
  private let referrers: [String: [Int]]

  private static let longest = 40

  /// Looks at templates; their positions are those in the list.
  init(_ facts: [TemplateFacts]) {
    var numbers: [String: UInt32] = [:]
    var terms: [String] = []
    var frequencies: [Int] = []
    for (term, _) in facts.lazy.flatMap(\.terms.terms) {
      if let number = numbers[term] {
        frequencies[Int(number)] += 1
      } else {
        numbers[term] = UInt32(terms.count)
        terms.append(term)
        frequencies.append(1)
      }
    }
    let lengths = facts.map { $0.terms.terms.reduce(0) { $0 + $1.count } }
    let mean = max(1, lengths.reduce(0, +) / Double(max(1, facts.count)))
    let count = Double(facts.count)
    let vectors = zip(facts, lengths).map { fact, length in
      Self.vector(fact.terms, numbers) { frequency, occurrences in
        let rarity = log1p((count - frequency + 0.5) / (frequency + 0.5))
        return rarity * occurrences * 2.2 / (occurrences + 1.2 * (0.25 + 0.75 * length / mean))
      } frequency: {
        Double(frequencies[Int($0)])
      }
    }
    var postings = [[(template: UInt32, weight: Float)]](repeating: [], count: terms.count)
    for (template, vector) in vectors.enumerated() {
      for weight in vector {
        postings[Int(weight.term)].append((UInt32(template), weight.weight))
      }
    }
    self.terms = terms
    self.vectors = vectors
    self.postings = postings
    structures = facts.map(\.structure)
    references = facts.map { Set($0.references) }
    ids = facts.map(\.templateId)
    var referrers: [String: [Int]] = [:]
    for (position, fact) in facts.enumerated() {
      for id in fact.references { referrers[id, default: []].append(position) }
    }
    self.referrers = referrers
  }

  private static func vector(
    _ counts: TermCounts, _ numbers: [String: UInt32],
    _ weigh: (_ frequency: Double, _ occurrences: Double) -> Double,
    frequency: (UInt32) -> Double
  ) -> [Weight] {
    let all = counts.terms.compactMap { term, occurrences in
      numbers[term].map { (term, $0, weigh(frequency($0), occurrences)) }
    }
    let chosen = all.sorted { ($1.2, $0.0) < ($0.2, $1.0) }.prefix(longest)
    let length = chosen.reduce(0) { $0 + $1.2 * $1.2 }.squareRoot()
    guard length > 0 else { return [] }
    return chosen.map { Weight(term: $0.1, weight: Float($0.2 / length)) }
  }

  /// For each template those that are most like it, most alike first, without itself.
  func neighbours(most: Int, workers: Int? = nil) -> [[Neighbour]] {
    let step = max(1, min(64, (ids.count + 63) / 64))
    let ranges = stride(from: 0, to: ids.count, by: step).map { $0..<min(ids.count, $0 + step) }
    return parallelMap(ranges, workers: workers) { range in
      var cosines = [Float](repeating: 0, count: ids.count)
      return range.map { nearest(to: $0, most: most, &cosines) }
    }.flatMap { $0 }
  }

  private func nearest(to position: Int, most: Int, _ cosines: inout [Float]) -> [Neighbour] {
    for index in cosines.indices { cosines[index] = 0 }
    for weight in vectors[position] {
      for posting in postings[Int(weight.term)] {
        cosines[Int(posting.template)] += weight.weight * posting.weight
      }
    }
    cosines[position] = -.infinity
    // Those with the nearest words, and the family: the rest cannot get far by structure alone.
    let near = TopSelection.best(most * 2, of: cosines).map { Int($0) }
    let candidates = Set(near).union(children(of: position).prefix(most * 2))
    var found: [Neighbour] = []
    for other in candidates {
      let similarity = similarity(position, other, cosine: cosines[other])
      if similarity > 0 { found.append(Neighbour(position: other, similarity: similarity)) }
    }
    found.sort { left, right in
      left.similarity != right.similarity
        ? left.similarity > right.similarity : left.position < right.position
    }
    return Array(found.prefix(most))
  }

  /// How alike two templates are, 0 to 1.
  func similarity(_ left: Int, _ right: Int) -> Float {
    similarity(left, right, cosine: cosine(left, right))
  }

  /// The words of a subject that make two alike, the weightiest first.
  func commonTerms(_ left: Int, _ right: Int, most: Int) -> [String] {
    let weights = Dictionary(
      vectors[right].map { ($0.term, $0.weight) }, uniquingKeysWith: { first, _ in first })
    let common = vectors[left].compactMap { weight in
      weights[weight.term].map { (terms[Int(weight.term)], weight.weight * $0) }
    }.filter { !FunctionWords.all.contains($0.0) }
    return common.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(most).map(\.0)
  }

  /// Whether one template names the other.
  func areParentAndChild(_ left: Int, _ right: Int) -> Bool {
    references[left].contains(ids[right]) || references[right].contains(ids[left])
  }

  private func cosine(_ left: Int, _ right: Int) -> Float {
    let weights = Dictionary(
      vectors[right].map { ($0.term, $0.weight) }, uniquingKeysWith: { first, _ in first })
    return vectors[left].reduce(0) { $0 + $1.weight * (weights[$1.term] ?? 0) }
  }

  private func similarity(_ left: Int, _ right: Int, cosine: Float) -> Float {
    let kinship: Float =
      areParentAndChild(left, right)
      ? 1 : references[left].isDisjoint(with: references[right]) ? 0 : 0.5
    let structure = Float(structures[left].similarity(to: structures[right]))
    return 0.7 * cosine + 0.15 * structure + 0.15 * kinship
  }

  /// Those that name a template.
  private func children(of position: Int) -> [Int] { referrers[ids[position]] ?? [] }
}
