import Files
import Glibc
import Search

/// How alike templates are by what they say and what they are made of.
///
/// Words are weighed by BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009: k₁ = 1.2,
/// b = 0.75); of each template its forty weightiest count, as a vector of length 1. The similarity is
/// 0.7 · the cosine of two vectors + 0.15 · what their structures share + 0.15 · their kinship: 1 where one
/// names the other, a half where both name a third.
///
/// How many templates have a word, and how long they are in the mean, count in steps of an eighth of a doubling. So a
/// change of one template leaves the vectors of most others as they are, to the bit.
public struct ContentModel: Sendable {
  /// One of the weightiest words of a template.
  struct Weight: Sendable {
    let term: UInt32
    let weight: Float
  }

  /// By template: its weightiest words, the weightiest first.
  let vectors: [[Weight]]
  /// The same in the order of words' numbers.
  private let sortedVectors: [[Weight]]
  let terms: TermTable
  /// By word: whether it says nothing of a subject.
  private let isFunctionWord: [Bool]
  /// By word: the templates that have it, and how weighty it is there.
  private let postings: [[(template: UInt32, weight: Float)]]
  let structures: [StructureSketch]
  let references: [Set<String>]
  let ids: [String]
  /// By the id of a template: those that name it.
  private let referrers: [String: [Int]]

  private static let longest = 40

  /// Looks at templates; their positions are those in the list.
  init(_ facts: [TemplateFacts], workers: Int? = nil) {
    let words = WordLists(facts)
    let terms = words.terms
    self.terms = terms
    isFunctionWord = (0..<terms.count).map {
      FunctionWords.all.contains(String(decoding: terms[$0], as: UTF8.self))
    }
    let weights = words.rarities
    let mean = words.meanLength
    vectors = parallelMap(count: facts.count, workers: workers) { template in
      Self.vector(words.list(of: template), length: words.lengths[template] / mean, weights)
    }
    sortedVectors = parallelMap(vectors, workers: workers) { $0.sorted { $0.term < $1.term } }
    var postings = [[(template: UInt32, weight: Float)]](repeating: [], count: terms.count)
    for (template, vector) in vectors.enumerated() {
      for weight in vector {
        postings[Int(weight.term)].append((UInt32(template), weight.weight))
      }
    }
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

  /// - Parameters:
  ///   - words: the words of a template, in their order.
  ///   - length: how long the template is, in mean lengths.
  private static func vector(
    _ words: ArraySlice<WordLists.Word>, length: Double, _ rarities: [Double]
  ) -> [Weight] {
    let normalization = 1.2 * (0.25 + 0.75 * length)
    let all = words.map { word in
      let occurrences = Double(word.count)
      let rarity = rarities[Int(word.term)]
      return (word.term, rarity * occurrences * 2.2 / (occurrences + normalization))
    }
    let chosen = all.indices.sorted { left, right in
      all[left].1 != all[right].1 ? all[left].1 > all[right].1 : left < right
    }.prefix(longest)
    let length = chosen.reduce(0) { $0 + all[$1].1 * all[$1].1 }.squareRoot()
    guard length > 0 else { return [] }
    return chosen.map { Weight(term: all[$0].0, weight: Float(all[$0].1 / length)) }
  }

  // MARK: - Cosines

  /// Adds to zeros the cosine of a template's vector with that of each.
  func addCosines(of position: Int, to cosines: inout [Float]) {
    for weight in vectors[position] {
      for posting in postings[Int(weight.term)] {
        cosines[Int(posting.template)] += weight.weight * posting.weight
      }
    }
  }

  private func cosine(_ left: Int, _ right: Int) -> Float {
    var sum: Float = 0
    forEachCommon(left, right) { sum += $1 * $2 }
    return sum
  }

  /// Two vectors in order, walked together.
  private func forEachCommon(
    _ left: Int, _ right: Int, _ body: (_ term: UInt32, _ left: Float, _ right: Float) -> Void
  ) {
    let (first, second) = (sortedVectors[left], sortedVectors[right])
    var (one, two) = (0, 0)
    while one < first.count, two < second.count {
      let (a, b) = (first[one], second[two])
      if a.term == b.term { body(a.term, a.weight, b.weight) }
      if a.term <= b.term { one += 1 }
      if b.term <= a.term { two += 1 }
    }
  }

  // MARK: - Likeness

  /// How alike two templates are, 0 to 1.
  func similarity(_ left: Int, _ right: Int) -> Float {
    similarity(left, right, cosine: cosine(left, right))
  }

  /// The same, where the cosine of their vectors is known.
  func similarity(_ left: Int, _ right: Int, cosine: Float) -> Float {
    let kinship: Float =
      areParentAndChild(left, right)
      ? 1 : references[left].isDisjoint(with: references[right]) ? 0 : 0.5
    let structure = Float(structures[left].similarity(to: structures[right]))
    return 0.7 * cosine + 0.15 * structure + 0.15 * kinship
  }

  /// The words of a subject that make two alike, the weightiest first.
  func commonTerms(_ left: Int, _ right: Int, most: Int) -> [String] {
    var common: [(term: UInt32, weight: Float)] = []
    forEachCommon(left, right) { term, first, second in
      if !isFunctionWord[Int(term)] { common.append((term, first * second)) }
    }
    common.sort { one, other in
      one.weight != other.weight
        ? one.weight > other.weight
        : terms[Int(one.term)].lexicographicallyPrecedes(terms[Int(other.term)])
    }
    return common.prefix(most).map { String(decoding: terms[Int($0.term)], as: UTF8.self) }
  }

  /// Whether one template names the other.
  func areParentAndChild(_ left: Int, _ right: Int) -> Bool {
    references[left].contains(ids[right]) || references[right].contains(ids[left])
  }

  /// Those that name a template.
  func children(of position: Int) -> [Int] { referrers[ids[position]] ?? [] }
}
